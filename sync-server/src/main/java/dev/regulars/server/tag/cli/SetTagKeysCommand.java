package dev.regulars.server.tag.cli;

import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.cli.HeadOfficeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code server tag-keys set --file FILE}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = {
            "Gives the running server the keys that tags were written with; every till gets them,"
                    + " sealed to it, with its next sync. Keys that it has stay until they are"
                    + " withdrawn.",
            "FILE is {\"meta\":\"32 hex digits\",\"file\":\"32 hex"
                    + " digits\",\"diversifiedBy\":\"hex\"}. Leave diversifiedBy out when all tags"
                    + " share one file key."
        })
final class SetTagKeysCommand implements Callable<Integer> {
    private static final long LONGEST = 4096;

    @Spec private CommandSpec spec;
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "The keys.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.size(file) > LONGEST) {
            throw new IOException(file + " cannot be read, or is no file of tag keys");
        }
        try (var headOffice = options.connect()) {
            var kept = headOffice.post("/v1/hq/tag-keys", Wire.parse(Files.readString(file)));
            var out = spec.commandLine().getOut();
            out.println(Said.of(kept));
            out.println("They are never shown again: put " + file + " into a safe, and delete it.");
            out.flush();
            return 0;
        } catch (UnreadableJson e) {
            // Not its message, which may repeat a part of the file.
            throw new IOException(file + " is no JSON: see tag-keys set --help", e);
        }
    }
}
