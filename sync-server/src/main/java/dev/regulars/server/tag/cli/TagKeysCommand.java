package dev.regulars.server.tag.cli;

import dev.regulars.server.cli.HeadOfficeOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code server tag-keys}: which keys of secure tags the running server has. */
@Command(
        name = "tag-keys",
        mixinStandardHelpOptions = true,
        subcommands = {SetTagKeysCommand.class, WithdrawTagKeysCommand.class},
        description =
                "Says which keys of tags with secure links the running server has; the keys"
                        + " themselves are never shown.")
public final class TagKeysCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var out = spec.commandLine().getOut();
            var keys = headOffice.get("/v1/hq/tag-keys").path("keys");
            if (keys.isEmpty()) {
                out.println("There are no tag keys yet: tag-keys set --file FILE");
            }
            keys.forEach(key -> out.println(Said.of(key)));
            out.flush();
            return 0;
        }
    }
}
