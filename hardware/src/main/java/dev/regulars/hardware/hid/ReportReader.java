package dev.regulars.hardware.hid;

import java.util.Optional;

/** Understands the reports of one kind of device. Of one thread. */
public interface ReportReader {

    /** What a report says, and together with those before it. Wipes the report. */
    Optional<Capture> take(HidReport report);

    /** Nothing came for some time: what was begun is not waited for any longer. */
    Optional<Capture> silence();

    /** Forgets what was begun. */
    void wipe();
}
