package dev.regulars.agent;

import dev.regulars.agent.readers.ClaimOption;
import dev.regulars.hardware.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code till}: the process on a till. Runs until it is told to stop. */
@Command(
        name = "till",
        mixinStandardHelpOptions = true,
        description = "Runs the till's agent, which the POS and the cashier's panel talk to.",
        subcommands = {PosCommand.class, PanelCommand.class})
final class TillCommand implements Callable<Integer> {
    static final String PORT = "7400";

    @Mixin private DataOption data = new DataOption();

    @Mixin private ClaimOption usb = new ClaimOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = PORT,
            description = "Where it listens on 127.0.0.1 (${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(
            names = "--simulated-reader",
            description = "Adds a reader without hardware, for demonstrations and tests.")
    private boolean simulatedReader;

    @Option(
            names = "--no-readers",
            description = "Leaves the smart card readers of this machine to others.")
    private boolean noReaders;

    @Mixin private WedgeOptions wedge = new WedgeOptions();

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = {
                "Plays a session at readers that \"readers watch --record FILE\" wrote, once, as if its"
                        + " readers were here. It begins when the till is ready; the panel and"
                        + " GET /v1/events show it. Its numbers are made up, so its cards are"
                        + " nobody's."
            })
    private @Nullable Path replay;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var folder = data.ready();
        var settings =
                new TillSettings(
                        folder,
                        port,
                        simulatedReader,
                        !noReaders,
                        usb.choices(),
                        wedge.format(),
                        replay == null ? null : Recording.read(replay),
                        Clock.systemUTC());
        try (var till = RunningTill.start(settings)) {
            System.out.println("Till ready on " + till.address());
            System.out.flush();
            till.awaitEnd();
        }
        return 0;
    }
}
