package dev.regulars.hardware.recording;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ReaderId;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.reader.Uid;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One line of a recording, as its words. Makes the event anew each time, so that texts are whole.
 */
record RecordedLine(List<String> words) {

    /** Since the recording began. */
    Duration after() {
        return Duration.ofNanos(
                new BigDecimal(words.getFirst()).movePointRight(9).longValueExact());
    }

    /**
     * The event, as if it happened now.
     *
     * @throws RuntimeException when the words tell none
     */
    ReaderEvent event(long now) {
        after();
        var reader = new Reader(new ReaderId("recorded:" + word(1)), word(1));
        return switch (word(2)) {
            case "appeared" -> new ReaderAppeared(reader, now);
            case "gone" -> new ReaderGone(reader, now);
            case "removed" -> new CardRemoved(reader, now);
            case "card-failed" -> new CardFailed(reader, CardFault.valueOf(word(3)), now);
            case "reader-failed" -> new ReaderFailed(reader, ReaderFault.valueOf(word(3)), now);
            case "card" -> {
                long took = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(word(3)));
                yield new CardPresented(reader, reading(), now - took, now);
            }
            default -> throw new IllegalArgumentException("what is " + word(2) + "?");
        };
    }

    private Reading reading() {
        return switch (word(4)) {
            case "uid" -> new Reading.ContactlessUid(new Uid(word(5)));
            case "tag" ->
                    new Reading.Tag(
                            word(5).equals("-") ? null : new Uid(word(5)),
                            words.stream().skip(6).map(text -> text(Medium.CHIP, text)).toList());
            case "text" -> text(Medium.valueOf(word(5)), word(6));
            case "payment" -> new Reading.PaymentCard(Medium.valueOf(word(5)));
            case "wallet" -> new Reading.Wallet(Reading.Wallet.Kind.valueOf(word(5)));
            case "no-number" -> new Reading.NoNumber();
            default -> throw new IllegalArgumentException("what is " + word(4) + "?");
        };
    }

    private static ScannedText text(Medium medium, String text) {
        return new ScannedText(medium, text.toCharArray());
    }

    private String word(int number) {
        if (number >= words.size()) {
            throw new IllegalArgumentException("something is missing at its end");
        }
        return words.get(number);
    }
}
