package dev.regulars.hardware.hid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a device says of its input reports (USB HID 1.11, 6.2.2). At most 4096 bytes are looked at,
 * at most 1024 fields are kept, and no report is longer than 8192 bytes. Immutable.
 */
public final class ReportDescriptor {
    /** In bytes; a longer descriptor is not read. */
    public static final int LONGEST = 4096;

    private final Set<Usage> applications;
    private final List<Field> fields;
    private final Map<Integer, Integer> lengths;

    ReportDescriptor(
            Set<Usage> applications, List<Field> fields, Map<Integer, Integer> lengthsInBytes) {
        this.applications = Set.copyOf(applications);
        this.fields = List.copyOf(fields);
        this.lengths = Map.copyOf(lengthsInBytes);
    }

    /** Empty when it is damaged, or larger than anything a reader of cards or codes needs. */
    public static Optional<ReportDescriptor> read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Optional.empty();
        }
        var reading = new DescriptorReading();
        var items = new Items(bytes);
        while (items.hasNext()) {
            if (!reading.take(items.next())) {
                return Optional.empty();
            }
        }
        return items.damaged() ? Optional.empty() : reading.descriptor();
    }

    /** What the device as a whole is for, one for each of its outermost collections. */
    public Set<Usage> applications() {
        return applications;
    }

    /** Whether anything of it is for a usage of that page. */
    public boolean isOf(int page) {
        return applications.stream().anyMatch(usage -> usage.page() == page)
                || fields.stream().anyMatch(field -> field.usage().page() == page);
    }

    /** All parts of its input reports that have a use, in the order of the descriptor. */
    public List<Field> fields() {
        return fields;
    }

    /** The first field of that use. */
    public Optional<Field> field(Usage usage) {
        return fields.stream().filter(field -> field.usage().equals(usage)).findFirst();
    }

    /** Whether each report begins with a byte that is its number. */
    public boolean numbered() {
        return !lengths.containsKey(0) && !lengths.isEmpty();
    }

    /** The length of an input report in bytes, its number included; 0 when there is none. */
    public int length(int reportId) {
        return lengths.getOrDefault(reportId, 0);
    }

    /** The length of the longest input report in bytes, its number included. */
    public int longestReport() {
        return lengths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
