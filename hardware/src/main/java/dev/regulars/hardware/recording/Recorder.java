package dev.regulars.hardware.recording;

import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes down what happens at readers, a line an event, as {@link Recording} reads it. Serial
 * numbers and texts are replaced by made-up ones; of a payment card only that it was one is
 * written. Wipes nothing: whoever hears a reading does. For one thread at a time.
 */
public final class Recorder implements ReaderListener {
    private final PrintWriter out;
    private final Predicate<char[]> payment;
    private final MadeUp madeUp;
    private final long beganNanos;

    /**
     * Writes the head of the recording.
     *
     * @param payment whether a text is a payment card's; may wipe what it is given
     */
    public Recorder(PrintWriter out, Predicate<char[]> payment) {
        this.out = out;
        this.payment = payment;
        this.madeUp = new MadeUp(payment);
        this.beganNanos = System.nanoTime();
        out.println(Recording.HEAD);
        out.println("# Seconds, reader, what happened. Numbers and texts are made up.");
        out.flush();
    }

    @Override
    public void heard(ReaderEvent event) {
        out.printf(
                Locale.ROOT,
                "%.3f %s %s%n",
                (event.atNanos() - beganNanos) / 1e9,
                Words.quoted(event.reader().name()),
                said(event));
        out.flush();
    }

    private String said(ReaderEvent event) {
        return switch (event) {
            case ReaderAppeared _ -> "appeared";
            case ReaderGone _ -> "gone";
            case CardRemoved _ -> "removed";
            case ReaderFailed failed -> "reader-failed " + failed.fault().name();
            case CardFailed failed -> "card-failed " + failed.fault().name();
            case CardPresented card ->
                    "card "
                            + TimeUnit.NANOSECONDS.toMillis(card.atNanos() - card.seenNanos())
                            + " "
                            + said(card.reading());
        };
    }

    private String said(Reading reading) {
        return switch (reading) {
            case Reading.ContactlessUid(var uid) -> "uid " + madeUp.of(uid).hex();
            case Reading.Tag(var uid, var texts) ->
                    texts.stream().anyMatch(this::isPayment)
                            ? "payment CHIP"
                            : "tag " + (uid == null ? "-" : madeUp.of(uid).hex()) + texts(texts);
            case Reading.Wallet(var kind) -> "wallet " + kind.name();
            case ScannedText text ->
                    isPayment(text)
                            ? "payment " + text.medium().name()
                            : "text " + text.medium().name() + texts(List.of(text));
            case Reading.PaymentCard(var medium) -> "payment " + medium.name();
            case Reading.NoNumber _ -> "no-number";
        };
    }

    private boolean isPayment(ScannedText text) {
        return payment.test(text.characters().clone());
    }

    private String texts(List<ScannedText> texts) {
        return texts.stream()
                .map(text -> " " + Words.quoted(madeUp.of(text)))
                .collect(Collectors.joining());
    }
}
