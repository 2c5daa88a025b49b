package dev.regulars.trials.demo;

import dev.regulars.trials.house.Launcher;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: a shop to try, until Ctrl-C. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "A shop to try: server, two tills, sample POS, a tray of cards and a year of history.",
            "Prints links to all of it and runs until Ctrl-C; the next start goes on from there."
        })
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description =
                    "The first of four ports in a row: server, till Front, till Back, sample POS"
                            + " (default: 7500, 7400, 7401, 7402; later those of the last start).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The demo's folder (default: where this system keeps your programs' data).")
    private @Nullable Path data;

    @Option(
            names = "--members",
            paramLabel = "COUNT",
            defaultValue = "5000",
            description = "How many members a new shop has (${DEFAULT-VALUE}).")
    private int members = 5_000;

    private final PrintStream out = System.out;
    private final Clock clock = Clock.systemDefaultZone();

    @Override
    public Integer call() throws Exception {
        var root = data == null ? DemoFolder.usual() : data.toAbsolutePath().normalize();
        var progress = Progress.here();
        try (var folder = DemoFolder.open(root)) {
            var state = folder.state().orElseGet(this::fresh);
            var ports = port == null ? state.ports() : DemoPorts.from(port);
            var demo = new Demo(Launcher.ours(), folder, ports, clock, progress);
            var running = demo.start(state);
            progress.end();
            show(demo, running, folder);
            return 0;
        } finally {
            progress.end();
        }
    }

    private DemoState fresh() {
        if (members < 1) {
            throw new CannotStart("--members " + members + ": a shop needs one or more.");
        }
        return new DemoState(DemoPorts.USUAL, members, LocalDate.now(clock), false);
    }

    private void show(Demo demo, RunningDemo running, DemoFolder folder) throws Exception {
        out.println(demo.links(running).all("hq", folder.password()));
        out.flush();
        if (System.console() != null) {
            Thread.ofVirtual().start(() -> newPanelLinks(demo, running));
        }
        while (running.mustLive()) {
            Thread.sleep(500);
        }
    }

    /** Whoever presses Enter wants to open a panel again. */
    private void newPanelLinks(Demo demo, RunningDemo running) {
        try {
            while (System.in.read() >= 0) {
                out.print(demo.links(running).panels());
            }
        } catch (Exception e) {
            out.println("No new links: " + e.getMessage());
        }
    }
}
