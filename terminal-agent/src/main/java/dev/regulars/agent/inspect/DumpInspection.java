package dev.regulars.agent.inspect;

import dev.regulars.agent.identify.Recognizer;
import dev.regulars.agent.inspect.Inspected.Outcome;
import dev.regulars.hardware.chip.ReadChip;
import dev.regulars.hardware.ndef.NdefAnswer;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.loyalty.programme.CardFormat;
import dev.regulars.loyalty.programme.SecureTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at what a reader gave, as somebody wrote it down. */
final class DumpInspection {
    private final List<CardFormat> formats;
    private final List<SecureTag> tags;

    DumpInspection(List<CardFormat> formats, List<SecureTag> tags) {
        this.formats = formats;
        this.tags = tags;
    }

    List<Inspected> file(Subject.DumpFile subject) {
        try {
            byte[] bytes = Files.readAllBytes(subject.file());
            return new Look(subject.dump(), subject.source()).at(bytes);
        } catch (IOException e) {
            var why = "the file cannot be read: " + e.getMessage();
            return List.of(new Look(subject.dump(), subject.source()).unreadable(why));
        }
    }

    /** Named by its prefix alone where it may hold what is not to be repeated. */
    List<Inspected> text(Subject.DumpText subject) {
        byte[] bytes = subject.text().getBytes(StandardCharsets.UTF_8);
        var lines = new Look(subject.dump(), subject.source()).at(bytes);
        boolean sayable =
                subject.dump() != Dump.APDU
                        && lines.stream()
                                .map(Inspected::outcome)
                                .noneMatch(DumpInspection::isNotRepeated);
        return sayable ? lines : new Look(subject.dump(), subject.dump().prefix()).at(bytes);
    }

    private static boolean isNotRepeated(String outcome) {
        return outcome.equals(Outcome.PAYMENT_REFUSED.word())
                || outcome.equals(Outcome.UNREADABLE.word());
    }

    /** One thing under one name. */
    private final class Look {
        private final Dump dump;
        private final String source;
        private final long began = System.nanoTime();

        Look(Dump dump, String source) {
            this.dump = dump;
            this.source = source;
        }

        List<Inspected> at(byte[] bytes) {
            var text = new String(bytes, StandardCharsets.UTF_8).strip();
            return switch (dump) {
                case TRACK, SUN -> lines(text);
                case NDEF -> message(Hex.read(text).orElse(bytes));
                case APDU ->
                        ApduDump.read(text)
                                .map(this::chip)
                                .orElseGet(() ->
                                        List.of(
                                                unreadable(
                                                        "lines > COMMAND and < ANSWER in"
                                                                + " hexadecimal were expected")));
            };
        }

        Inspected unreadable(String reason) {
            return said(Outcome.UNREADABLE, null, null, reason);
        }

        private List<Inspected> lines(String text) {
            return text.isEmpty()
                    ? List.of(unreadable("there is nothing in it"))
                    : text.lines().filter(line -> !line.isBlank()).map(this::recognized).toList();
        }

        private List<Inspected> message(byte[] bytes) {
            return switch (NdefDump.read(bytes)) {
                case NdefAnswer.Malformed(var flaw) -> List.of(unreadable(flaw.sentence()));
                case NdefAnswer.Texts(var texts) -> texts(texts);
            };
        }

        private List<Inspected> texts(List<ScannedText> texts) {
            return texts.isEmpty()
                    ? List.of(unreadable("there is no address and no text in it"))
                    : texts.stream()
                            .map(text -> recognized(new String(text.characters())))
                            .toList();
        }

        private List<Inspected> chip(ApduDump dumped) {
            try {
                return read(new ReadChip(List::of).read(dumped, dumped.reset(), false));
            } catch (IOException e) {
                return List.of(unreadable("the chip gave no answer: " + e.getMessage()));
            }
        }

        private List<Inspected> read(Reading reading) {
            return switch (reading) {
                case Reading.Tag(var _, var texts) -> texts(texts);
                case ScannedText text -> texts(List.of(text));
                case Reading.PaymentCard _ ->
                        List.of(said(Outcome.PAYMENT_REFUSED, null, null, null));
                case Reading.ContactlessUid(var uid) ->
                        List.of(said(Outcome.NOT_A_MEMBER, uid.hex(), null, "a serial number"));
                case Reading.Wallet(var kind) ->
                        List.of(said(Outcome.NOT_A_MEMBER, null, null, "a wallet: " + kind.name()));
                case Reading.NoNumber _ -> List.of(unreadable("the chip gives no number"));
            };
        }

        private Inspected recognized(String text) {
            var recognition = Recognizer.recognize(text.toCharArray(), formats, tags);
            var outcome = Outcome.of(recognition);
            return said(
                    outcome,
                    outcome == Outcome.PAYMENT_REFUSED ? null : text,
                    Outcome.card(recognition),
                    null);
        }

        private Inspected said(
                Outcome outcome,
                @Nullable String text,
                @Nullable String card,
                @Nullable String reason) {
            long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            return Inspected.written(source, dump, outcome, text, ms, card, reason);
        }
    }
}
