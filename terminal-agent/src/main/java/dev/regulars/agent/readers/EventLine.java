package dev.regulars.agent.readers;

import static java.util.stream.Collectors.joining;

import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.reader.Uid;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One event for a person and for a program. Of a text only its length is shown: it may be anything.
 *
 * @param event the name of its type
 * @param uid upper-case hexadecimal, when a chip gave one
 * @param ms how long the reading took
 */
record EventLine(
        String event, String reader, String text, @Nullable String uid, @Nullable Long ms) {

    static EventLine of(ReaderEvent event) {
        return switch (event) {
            case ReaderEvent.ReaderAppeared _ -> plain(event, "ready");
            case ReaderEvent.ReaderGone _ -> plain(event, "unplugged");
            case ReaderEvent.CardRemoved _ -> plain(event, "card taken away");
            case ReaderEvent.CardPresented presented -> presented(presented);
            case ReaderEvent.ReaderFailed failed ->
                    plain(event, failed.fault().sentence() + " " + failed.fault().remedy());
            case ReaderEvent.CardFailed failed ->
                    plain(event, failed.fault().sentence() + " " + failed.fault().remedy());
        };
    }

    private static EventLine plain(ReaderEvent event, String text) {
        return new EventLine(name(event), event.reader().name(), text, null, null);
    }

    private static EventLine presented(ReaderEvent.CardPresented card) {
        long ms = TimeUnit.NANOSECONDS.toMillis(card.atNanos() - card.seenNanos());
        String text = text(card.reading()) + ", " + ms + " ms";
        return new EventLine(name(card), card.reader().name(), text, uid(card.reading()), ms);
    }

    private static String text(Reading reading) {
        return switch (reading) {
            case Reading.ContactlessUid(var uid) -> "card " + uid + kind(uid);
            case Reading.Tag(var uid, var texts) ->
                    (uid == null ? "a chip" : "card " + uid + kind(uid))
                            + " with "
                            + texts.stream()
                                    .map(text -> text.characters().length + " characters")
                                    .collect(joining(" and "));
            case Reading.Wallet(var kind) -> "a phone with " + name(kind);
            case Reading.PaymentCard _ -> "payment card, refused";
            case Reading.NoNumber _ -> "a chip that gives no number";
            case ScannedText scanned -> "scanned " + scanned;
        };
    }

    private static String kind(Uid uid) {
        if (uid.random()) {
            return " (a random number: it identifies nobody)";
        }
        return uid.mayBeShared() ? " (4 bytes: another card may have the same)" : "";
    }

    private static @Nullable String uid(Reading reading) {
        return switch (reading) {
            case Reading.ContactlessUid(var uid) -> uid.hex();
            case Reading.Tag(var uid, var _) -> uid == null ? null : uid.hex();
            case Reading.Wallet _, Reading.PaymentCard _, Reading.NoNumber _, ScannedText _ -> null;
        };
    }

    private static String name(Reading.Wallet.Kind kind) {
        return switch (kind) {
            case APPLE_VAS -> "Apple Wallet: use the QR code";
            case GOOGLE_SMART_TAP -> "Google Wallet: use the QR code";
        };
    }

    private static String name(ReaderEvent event) {
        return event.getClass().getSimpleName();
    }
}
