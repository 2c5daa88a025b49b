package dev.regulars.agent.pair;

import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.disk.DiskFailed;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code till pair CODE}: joins this till to its server. */
@Command(
        name = "pair",
        mixinStandardHelpOptions = true,
        description = "Joins this till to its server with the one-time code that HQ shows.")
public final class PairCommand implements Callable<Integer> {
    private final PairingDesk desk;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CODE", description = "The one-time code from HQ, page Tills.")
    private String code = "";

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:7500",
            description = "Where the server is (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://127.0.0.1:7500");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The till's data folder (default: ~/.regulars/till).")
    private @Nullable Path data;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "How people call this till (default: the machine's name).")
    private @Nullable String name;

    public PairCommand(PairingDesk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var folder = data == null ? DataFolder.usual() : new DataFolder(data);
        try {
            var paired = new TillPairing(folder).pair(desk, server, code, named());
            say(
                    "Paired as %s (%s) of %s. The till now works without a network too."
                            .formatted(paired.till(), paired.name(), paired.store().name()));
            return 0;
        } catch (PairingRefused | DiskFailed e) {
            complain(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private String named() {
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "till";
        }
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
        }
    }

    private void complain(String line) {
        if (spec != null) {
            spec.commandLine().getErr().println(line);
        }
    }
}
