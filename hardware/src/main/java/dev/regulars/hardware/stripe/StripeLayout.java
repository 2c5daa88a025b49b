package dev.regulars.hardware.stripe;

import dev.regulars.hardware.hid.Field;
import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.hid.Usage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where reports have their tracks, by what the device says of itself.
 *
 * @param tracks in order, at least one
 * @param inOne whether all tracks follow each other in the data of the first, each of its length
 */
record StripeLayout(List<TrackPlace> tracks, boolean inOne) {
    /** HID Usage Tables, Magnetic Stripe Reader. */
    private static final int STRIPE_PAGE = 0x8E;

    /** Where MagTek, and ID TECH in its compatible mode, have theirs. */
    private static final int VENDOR_PAGE = 0xFF00;

    /** Status, length and kind of card, then three tracks of 110 bytes. */
    private static final int VENDOR_REPORT = 337;

    static Optional<StripeLayout> of(ReportDescriptor descriptor) {
        return Stream.of(
                        byUse(descriptor, VENDOR_PAGE, 0x20, 0x28, 0x30),
                        byUse(descriptor, STRIPE_PAGE, 0x20, 0x28, 0x30),
                        standard(descriptor),
                        allInOne(descriptor),
                        vendorReport(descriptor))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The usages of the three tracks follow each other, from the given ones on. */
    private static Optional<StripeLayout> byUse(
            ReportDescriptor descriptor, int page, int status, int length, int data) {
        return of(
                IntStream.range(0, 3)
                        .mapToObj(track ->
                                TrackPlace.of(
                                        descriptor.field(new Usage(page, status + track)),
                                        descriptor.field(new Usage(page, length + track)),
                                        descriptor.field(new Usage(page, data + track)))));
    }

    private static Optional<StripeLayout> standard(ReportDescriptor descriptor) {
        return of(
                IntStream.range(0, 3)
                        .mapToObj(track ->
                                TrackPlace.of(
                                        Optional.empty(),
                                        descriptor.field(new Usage(STRIPE_PAGE, 0x11 + track)),
                                        descriptor.field(new Usage(STRIPE_PAGE, 0x21 + track)))));
    }

    private static Optional<StripeLayout> allInOne(ReportDescriptor descriptor) {
        return of(IntStream.range(0, 3)
                        .mapToObj(track ->
                                TrackPlace.of(
                                        Optional.empty(),
                                        descriptor.field(new Usage(STRIPE_PAGE, 0x11 + track)),
                                        descriptor.field(new Usage(STRIPE_PAGE, 0x20)))))
                .map(layout -> new StripeLayout(layout.tracks(), true));
    }

    private static Optional<StripeLayout> vendorReport(ReportDescriptor descriptor) {
        boolean fits =
                descriptor.isOf(VENDOR_PAGE)
                        && !descriptor.numbered()
                        && descriptor.longestReport() == VENDOR_REPORT;
        return fits
                ? of(
                        IntStream.range(0, 3)
                                .mapToObj(track ->
                                        TrackPlace.of(
                                                Optional.of(bytes(track, 1)),
                                                Optional.of(bytes(3 + track, 1)),
                                                Optional.of(bytes(7 + 110 * track, 110)))))
                : Optional.empty();
    }

    private static Field bytes(int first, int count) {
        return new Field(0, new Usage(VENDOR_PAGE, 0), first * Byte.SIZE, Byte.SIZE, count);
    }

    private static Optional<StripeLayout> of(Stream<Optional<TrackPlace>> places) {
        List<TrackPlace> tracks = places.flatMap(Optional::stream).toList();
        return tracks.isEmpty() ? Optional.empty() : Optional.of(new StripeLayout(tracks, false));
    }
}
