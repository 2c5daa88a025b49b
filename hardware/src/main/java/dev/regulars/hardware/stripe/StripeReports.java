package dev.regulars.hardware.stripe;

import dev.regulars.hardware.hid.Capture;
import dev.regulars.hardware.hid.HidReport;
import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.hid.ReportReader;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.ScannedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads swipes: by usage page 8E of the HID Usage Tables, or as MagTek and ID TECH report them on
 * vendor page FF00. A swipe of which any track did not decode is to be swiped again: what it lacks
 * may be what says that it is a payment card.
 */
public final class StripeReports implements ReportReader {
    private final StripeLayout layout;

    private StripeReports(StripeLayout layout) {
        this.layout = layout;
    }

    /** Empty when the device is no stripe reader, or one that types like a keyboard. */
    public static Optional<StripeReports> of(ReportDescriptor descriptor) {
        return StripeLayout.of(descriptor).map(StripeReports::new);
    }

    @Override
    public Optional<Capture> take(HidReport report) {
        try {
            return layout.tracks().getFirst().isIn(report)
                    ? Optional.of(swipe(report))
                    : Optional.empty();
        } finally {
            report.wipe();
        }
    }

    @Override
    public Optional<Capture> silence() {
        return Optional.empty();
    }

    @Override
    public void wipe() {
        // A swipe is one report: nothing is ever begun.
    }

    private Capture swipe(HidReport report) {
        if (layout.tracks().stream().anyMatch(track -> track.failed(report))) {
            return new Capture.Spoilt(CardFault.NOT_DECODED);
        }
        List<byte[]> tracks = tracks(report);
        try {
            return new SwipedText(tracks)
                    .joined()
                    .<Capture>map(text -> new Capture.Text(new ScannedText(Medium.STRIPE, text)))
                    .orElseGet(() -> new Capture.Spoilt(CardFault.NOT_DECODED));
        } finally {
            tracks.forEach(track -> Arrays.fill(track, (byte) 0));
        }
    }

    private List<byte[]> tracks(HidReport report) {
        var tracks = new ArrayList<byte[]>();
        for (TrackPlace place : layout.tracks()) {
            tracks.add(layout.inOne() ? part(report, place, tracks) : place.text(report));
        }
        return tracks;
    }

    /** What follows the tracks before it, in data that they share. */
    private static byte[] part(HidReport report, TrackPlace place, List<byte[]> before) {
        int start = before.stream().mapToInt(track -> track.length).sum();
        int wanted = place.length() == null ? place.data().count() : report.number(place.length());
        byte[] upToEnd = report.text(place.data(), Math.max(0, start + wanted));
        byte[] part = Arrays.copyOfRange(upToEnd, Math.min(start, upToEnd.length), upToEnd.length);
        Arrays.fill(upToEnd, (byte) 0);
        return part;
    }
}
