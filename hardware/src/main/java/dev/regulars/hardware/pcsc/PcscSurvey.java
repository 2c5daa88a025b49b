package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.watch.StopSignal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/**
 * What the smart card service has at one moment.
 *
 * @param readers in the service's order, slots for security modules too
 * @param fault why the service could not be asked; then there are no readers
 */
public record PcscSurvey(List<Seen> readers, Optional<ReaderFault> fault) {

    /** A reader, and whether a card lies on it. */
    public record Seen(Reader reader, boolean card) {}

    public PcscSurvey {
        readers = List.copyOf(readers);
    }

    /**
     * Asks the service now. One that was only started by being asked is given the time to find its
     * readers.
     */
    public static PcscSurvey take() {
        return take(PcscContexts.ofThisMachine(), Pace.USUAL);
    }

    static PcscSurvey take(PcscContexts contexts, Pace pace) {
        try (PcscContext context = contexts.open()) {
            awaitReaders(context, pace);
            return new PcscSurvey(seen(context), Optional.empty());
        } catch (CardException | RuntimeException | LinkageError e) {
            return new PcscSurvey(List.of(), Optional.of(fault(e)));
        }
    }

    private static void awaitReaders(PcscContext context, Pace pace) throws CardException {
        var never = new StopSignal();
        long end = System.nanoTime() + pace.settle().toNanos();
        while (context.terminals().isEmpty() && System.nanoTime() - end < 0) {
            never.pause(pace.look());
        }
    }

    private static List<Seen> seen(PcscContext context) throws CardException {
        Set<String> withCard =
                context.terminalsWithCard().stream()
                        .map(CardTerminal::getName)
                        .collect(Collectors.toSet());
        return context.terminals().stream()
                .map(ServiceWatch::reader)
                .map(reader -> new Seen(reader, withCard.contains(reader.name())))
                .toList();
    }

    private static ReaderFault fault(Throwable error) {
        return switch (DriverFault.of(error)) {
            case ReaderFault fault -> fault;
            // No card is asked anything here: a driver that says so anyway is not well.
            case CardFault _ -> ReaderFault.BROKEN;
        };
    }
}
