package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.watch.StopSignal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private static final long PATIENCE_MS = 1_500;

    /**
     * A reader.
     *
     * @param card whether one lies on it
     * @param held whether another program keeps that card for itself
     */
    public record Seen(Reader reader, boolean card, boolean held) {}

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
            return new PcscSurvey(seen(contexts, context), Optional.empty());
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

    private static List<Seen> seen(PcscContexts contexts, PcscContext context)
            throws CardException {
        Set<String> withCard =
                context.terminalsWithCard().stream()
                        .map(CardTerminal::getName)
                        .collect(Collectors.toSet());
        return context.terminals().stream()
                .map(ServiceWatch::reader)
                .map(reader -> seen(contexts, reader, withCard.contains(reader.name())))
                .toList();
    }

    private static Seen seen(PcscContexts contexts, Reader reader, boolean card) {
        return new Seen(reader, card, card && isHeld(contexts, reader.name()));
    }

    /**
     * Whoever is in the middle of a transaction keeps everybody else waiting, without an error and
     * without an end: so the question has a thread and a context of its own, left behind if need
     * be.
     */
    private static boolean isHeld(PcscContexts contexts, String reader) {
        var refused = new CompletableFuture<Boolean>();
        Thread.ofPlatform()
                .daemon()
                .name("is " + reader + " held?")
                .start(() -> refused.complete(isRefused(contexts, reader)));
        try {
            return refused.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks nothing of the card, and leaves it as it is for whoever shares it. */
    private static boolean isRefused(PcscContexts contexts, String reader) {
        try (PcscContext context = contexts.open()) {
            for (CardTerminal terminal : context.terminals()) {
                if (terminal.getName().equals(reader)) {
                    terminal.connect("*").disconnect(false);
                }
            }
            return false;
        } catch (CardException e) {
            return DriverFault.of(e) == ReaderFault.IN_USE;
        }
    }

    private static ReaderFault fault(Throwable error) {
        return switch (DriverFault.of(error)) {
            case ReaderFault fault -> fault;
            // No card is asked anything here: a driver that says so anyway is not well.
            case CardFault _ -> ReaderFault.BROKEN;
        };
    }
}
