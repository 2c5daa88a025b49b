package dev.regulars.hardware.scanner;

import dev.regulars.hardware.hid.Field;
import dev.regulars.hardware.hid.HidReport;
import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.hid.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where reports of a scanner have what they say (HID Point of Sale Usage Tables, 4.2).
 *
 * @param length of the data in bytes; null where the text ends with the last byte that is not zero
 * @param symbology the three characters of the AIM identifier, or none
 * @param more a bit that says that the next report goes on; null where codes fit into one
 */
record ScannerLayout(
        @Nullable Field length, List<Field> symbology, Field data, @Nullable Field more) {
    private static final int SCANNER_PAGE = 0x8C;
    private static final Usage BYTE_COUNT = new Usage(0x01, 0x3B);
    private static final int COMMON_LENGTH = 64;
    private static final int SHORTEST = 4;

    static Optional<ScannerLayout> of(ReportDescriptor descriptor) {
        return described(descriptor).or(() -> common(descriptor));
    }

    boolean isIn(HidReport report) {
        return report.has(data);
    }

    boolean goesOn(HidReport report) {
        return more != null && report.number(more) != 0;
    }

    Optional<AimIdentifier> identifier(HidReport report) {
        return symbology.size() == 3
                ? AimIdentifier.of(
                        report.number(symbology.get(0)),
                        report.number(symbology.get(1)),
                        report.number(symbology.get(2)))
                : Optional.empty();
    }

    /** The bytes of this report, to be wiped. */
    byte[] text(HidReport report) {
        if (length != null) {
            return report.text(data, Math.max(0, report.number(length)));
        }
        byte[] whole = report.text(data, data.count());
        int end = whole.length;
        while (end > 0 && whole[end - 1] == 0) {
            end--;
        }
        byte[] text = Arrays.copyOf(whole, end);
        Arrays.fill(whole, (byte) 0);
        return text;
    }

    private static Optional<ScannerLayout> described(ReportDescriptor descriptor) {
        return Stream.of(0xFE, 0x12)
                .flatMap(use -> descriptor.field(new Usage(SCANNER_PAGE, use)).stream())
                .filter(field -> field.isText(SHORTEST))
                .findFirst()
                .map(data ->
                        new ScannerLayout(
                                beside(data, descriptor, BYTE_COUNT),
                                symbology(data, descriptor),
                                data,
                                beside(data, descriptor, new Usage(SCANNER_PAGE, 0xFF))));
    }

    /** A report of 64 bytes that the descriptor does not divide: as most scanners have it. */
    private static Optional<ScannerLayout> common(ReportDescriptor descriptor) {
        return Stream.of(2)
                .filter(id -> descriptor.isOf(SCANNER_PAGE))
                .filter(id -> descriptor.length(id) == COMMON_LENGTH)
                .findFirst()
                .map(id ->
                        new ScannerLayout(
                                bytes(id, 1, 1),
                                List.of(bytes(id, 2, 1), bytes(id, 3, 1), bytes(id, 4, 1)),
                                bytes(id, 5, 56),
                                new Field(
                                        id, new Usage(SCANNER_PAGE, 0xFF), 63 * Byte.SIZE, 1, 1)));
    }

    private static Field bytes(int id, int first, int count) {
        return new Field(id, new Usage(SCANNER_PAGE, 0), first * Byte.SIZE, Byte.SIZE, count);
    }

    private static List<Field> symbology(Field data, ReportDescriptor descriptor) {
        return IntStream.of(0xFB, 0xFC, 0xFD)
                .mapToObj(use -> beside(data, descriptor, new Usage(SCANNER_PAGE, use)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable Field beside(Field data, ReportDescriptor descriptor, Usage usage) {
        return descriptor.fields().stream()
                .filter(field -> field.usage().equals(usage))
                .filter(field -> field.reportId() == data.reportId())
                .findFirst()
                .orElse(null);
    }
}
