package dev.regulars.agent;

import dev.regulars.agent.pair.TillPairing;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
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
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    @Mixin private DataOption data = new DataOption();

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

    @Override
    public Integer call() throws InterruptedException {
        var folder = data.ready();
        var settings =
                new TillSettings(folder, port, simulatedReader, !noReaders, Clock.systemUTC());
        var pairing = new TillPairing(folder);
        boolean pairedMeanwhile = true;
        while (pairedMeanwhile) {
            pairedMeanwhile = run(settings, pairing);
        }
        return 0;
    }

    /** Runs it; true when it was not paired and somebody has paired it since. */
    private static boolean run(TillSettings settings, TillPairing pairing)
            throws InterruptedException {
        var paired = pairing.paired();
        try (var till = RunningTill.start(settings, paired.stream().toArray())) {
            till.closeWithTheProcess();
            System.out.println("Till ready on " + till.address());
            System.out.flush();
            boolean ended = false;
            while (!ended && (paired.isPresent() || pairing.paired().isEmpty())) {
                ended = till.endsWithin(A_MOMENT);
            }
            return !ended;
        }
    }
}
