package dev.regulars.trials.checks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.regulars.agent.identify.Recognizer;
import dev.regulars.hardware.chip.AnswerToReset;
import dev.regulars.hardware.chip.Chip;
import dev.regulars.hardware.chip.ReadChip;
import dev.regulars.hardware.hid.HidReport;
import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.hid.ReportReader;
import dev.regulars.hardware.lab.HidWords;
import dev.regulars.hardware.ndef.NdefMessage;
import dev.regulars.hardware.ndef.TagMemory;
import dev.regulars.hardware.scanner.ScannerReports;
import dev.regulars.hardware.stripe.StripeReports;
import dev.regulars.hardware.stripe.Track;
import dev.regulars.hardware.wedge.KeyLog;
import dev.regulars.hardware.wedge.WedgeFormat;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.SecureTag;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.sun.Sun;
import dev.regulars.loyalty.sun.SunKeys;
import dev.regulars.loyalty.sun.SunShape;
import dev.regulars.trials.shop.HarbourStreet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/**
 * One method a parser. None may throw, hang, or make more of an input than its bound. In a plain
 * test run only the inputs that are kept in the resources are tried.
 */
@Timeout(value = 1, unit = TimeUnit.DAYS)
final class ParserFuzzTest {
    private static final String ADDRESS = "https://shop.example/t";
    private static final SunShape SHAPE = SunShape.of(ADDRESS);
    private static final List<SunKeys> KEYS =
            List.of(
                    new SunKeys(1, "0".repeat(32), "0".repeat(32), null),
                    new SunKeys(2, "1".repeat(32), "2".repeat(32), "3042F5"));
    private static final CheckedProgramme PROGRAMME = programme();
    private static final List<SecureTag> TAGS = List.of(new SecureTag("tap card", SHAPE));
    private static final ReportDescriptor STRIPE_READER =
            ReportDescriptor.read(new HidWords().begin(0xFF00, 1).input(8, 337).end())
                    .orElseThrow();
    private static final ReportDescriptor SCANNER =
            ReportDescriptor.read(
                            new HidWords()
                                    .begin(0x8C, 2)
                                    .report(2)
                                    .usage(0xFA)
                                    .input(8, 1)
                                    .usage(0xFB)
                                    .usage(0xFC)
                                    .usage(0xFD)
                                    .input(8, 3)
                                    .usage(0xFE)
                                    .input(8, 56)
                                    .padding(8, 2)
                                    .usage(0xFF)
                                    .input(1, 1)
                                    .padding(1, 7)
                                    .end())
                    .orElseThrow();
    private static final List<String> PREFIXES =
            List.of("RGM1", "RGP1", "RGR1", "RGC1", "RGS1", "RGT1");

    /**
     * NDEF: at most 32 characters of a byte, each of two bytes, and once more while they are made.
     */
    @FuzzTest
    void ndef(byte[] data) {
        new Bound(16_384, 256).check(data, () -> NdefMessage.read(data));
    }

    /** The TLV blocks of a Type 2 tag: keeps nothing. */
    @FuzzTest
    void tlv(byte[] data) {
        new Bound(1_024, 0).check(data, () -> TagMemory.find(data, data.length, data.length));
    }

    /** What a chip answers, cut into answers of any length, after any answer to reset. */
    @FuzzTest
    void apdu(byte[] data) {
        new Bound(262_144, 256).check(data, () -> readChip(data));
    }

    /** Keys as a POS hands them over. */
    @FuzzTest
    void wedge(byte[] data) {
        new Bound(16_384, 512).check(data, () -> KeyLog.read(data.clone(), WedgeFormat.USUAL));
    }

    /**
     * A link of a secure tag, checked under two keys. What Jazzer notes down at each comparison of
     * texts is counted too, and a link of nothing but separators is compared at each.
     */
    @FuzzTest
    void sun(byte[] data) {
        var text = ADDRESS + "?" + new String(data, StandardCharsets.ISO_8859_1);
        new Bound(524_288, 8_192).check(data, () -> Sun.check(text, SHAPE, KEYS));
    }

    /** Codes of ours, base45 and the others; the first byte chooses which. */
    @FuzzTest
    void code(byte[] data) {
        int kind = data.length == 0 ? 0 : Math.floorMod(data[0], PREFIXES.size());
        var rest = data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
        var text = PREFIXES.get(kind) + new String(rest, StandardCharsets.ISO_8859_1);
        new Bound(65_536, 256).check(data, () -> PrintedCode.read(text));
    }

    /** Whatever was scanned, swiped or keyed: symbologies, tracks, numbers, payment cards. */
    @FuzzTest
    void scan(byte[] data) {
        new Bound(32_768, 512)
                .check(data, () -> Recognizer.recognize(text(data), PROGRAMME.cards(), TAGS));
    }

    /** What a USB device says of its reports, and whether it is a reader for stripes or codes. */
    @FuzzTest
    void descriptor(byte[] data) {
        new Bound(262_144, 2_048).check(data, () -> readers(data));
    }

    /** Reports of a stripe reader and of a scanner whose descriptors are good. */
    @FuzzTest
    void report(byte[] data) {
        new Bound(65_536, 512)
                .check(
                        data,
                        () -> {
                            take(STRIPE_READER, data, false);
                            take(SCANNER, data, true);
                        });
    }

    /** One track, and all tracks of a swipe, with every part of each. */
    @FuzzTest
    void track(byte[] data) {
        new Bound(16_384, 256)
                .check(
                        data,
                        () -> {
                            Track.read(text(data)).ifPresent(ParserFuzzTest::parts);
                            Track.all(text(data)).forEach(ParserFuzzTest::parts);
                        });
    }

    private static void readers(byte[] data) {
        var descriptor = ReportDescriptor.read(data);
        descriptor.flatMap(StripeReports::of);
        descriptor.flatMap(ScannerReports::of);
    }

    private static void take(ReportDescriptor device, byte[] data, boolean numbered) {
        var reader =
                StripeReports.of(device)
                        .<ReportReader>map(found -> found)
                        .or(() -> ScannerReports.of(device))
                        .orElseThrow();
        int length = Math.max(1, device.longestReport());
        for (int at = 0; at < data.length; at += length) {
            var report = Arrays.copyOfRange(data, at, Math.min(at + length, data.length));
            reader.take(new HidReport(report, numbered));
        }
        reader.silence();
        reader.wipe();
    }

    private static void parts(Track track) {
        track.formatCode();
        track.account();
        track.name();
        track.expiry();
        track.serviceCode();
        track.discretionaryData();
        track.wipe();
    }

    private static char[] text(byte[] data) {
        var text = new char[data.length];
        for (int i = 0; i < data.length; i++) {
            text[i] = (char) (data[i] & 0xFF);
        }
        return text;
    }

    private static void readChip(byte[] data) {
        int reset = Math.min(data.length, 20);
        try {
            new ReadChip(List::of)
                    .read(
                            new AnyChip(data, reset),
                            AnswerToReset.of(Arrays.copyOf(data, reset)),
                            data.length > 0 && data[0] == 0);
        } catch (IOException expected) {
            // A chip that answers nothing is said to have failed.
        }
    }

    /** Answers piece after piece of its bytes: one that says how long the next is, and that. */
    private static final class AnyChip implements Chip {
        private final byte[] bytes;
        private int at;

        AnyChip(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        @Override
        public byte[] transmit(byte[] command) {
            int length = at < bytes.length ? bytes[at++] & 0xFF : 0;
            int from = Math.min(at, bytes.length);
            at = Math.min(from + length, bytes.length);
            return Arrays.copyOfRange(bytes, from, at);
        }
    }

    private static CheckedProgramme programme() {
        return switch (new ProgrammeReader(KnownNames.ours()).check(HarbourStreet.programme())) {
            case ProgrammeCheck.Accepted accepted -> accepted.programme();
            case ProgrammeCheck.Refused refused ->
                    throw new IllegalStateException(refused.mistakes().toString());
        };
    }
}
