package dev.regulars.hardware.usb;

import dev.regulars.hardware.hid.Capture;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ReaderListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what happens at one seat, each thing once. For the seat's thread only. */
final class SeatNews {
    private static final Logger LOG = LoggerFactory.getLogger(SeatNews.class);

    private final UsbChoice choice;
    private final Reader reader;
    private final ReaderListener listener;
    private final int patience;
    private boolean there;
    private int errors;
    private @Nullable ReaderFault told;

    SeatNews(UsbChoice choice, Reader reader, ReaderListener listener, int patience) {
        this.choice = choice;
        this.reader = reader;
        this.listener = listener;
        this.patience = patience;
    }

    /** The device is claimed. One that was broken has to prove itself first. */
    void claimed() {
        if (told != ReaderFault.BROKEN && (!there || told != null)) {
            appeared();
        }
    }

    private void appeared() {
        there = true;
        told = null;
        listener.heard(new ReaderAppeared(reader, System.nanoTime()));
    }

    /** A card or code was read; a swipe is over as soon as it is read. */
    void captured(Capture capture, long seenNanos) {
        well();
        switch (capture) {
            case Capture.Text(var text) -> {
                listener.heard(new CardPresented(reader, text, seenNanos, System.nanoTime()));
                listener.heard(new CardRemoved(reader, System.nanoTime()));
            }
            case Capture.Spoilt(var fault) ->
                    listener.heard(new CardFailed(reader, fault, System.nanoTime()));
        }
    }

    /** The device answers, or waits for a card. */
    void well() {
        errors = 0;
        if (told == ReaderFault.BROKEN) {
            appeared();
        }
    }

    /** The device is not, or no longer, plugged in. */
    void notThere() {
        if (there) {
            there = false;
            told = ReaderFault.NOT_PLUGGED_IN;
            listener.heard(new ReaderGone(reader, System.nanoTime()));
        } else {
            tell(ReaderFault.NOT_PLUGGED_IN, "not in the list of devices");
        }
    }

    void met(UsbTrouble trouble) {
        LOG.debug("{}: {}", reader, trouble.getMessage());
        trouble.fault().ifPresentOrElse(fault -> met(fault, trouble.getMessage()), this::unplugged);
    }

    /** What nobody foresaw. */
    void met(Throwable error) {
        met(ReaderFault.BROKEN, error.toString());
    }

    /** The seat is given up. */
    void over() {
        unplugged();
    }

    private void unplugged() {
        if (there) {
            notThere();
        }
    }

    private void met(ReaderFault fault, String why) {
        errors++;
        if (fault != ReaderFault.BROKEN || errors >= patience) {
            tell(fault, why);
        }
    }

    private String remedy(ReaderFault fault) {
        return fault == ReaderFault.NO_PERMISSION
                ? UdevRule.of(choice.vendor(), choice.product()).remedy()
                : fault.remedy();
    }

    private void tell(ReaderFault fault, String why) {
        if (told != fault) {
            told = fault;
            LOG.warn("{}: {} {} ({})", reader, fault.sentence(), remedy(fault), why);
            listener.heard(new ReaderFailed(reader, fault, System.nanoTime()));
        }
    }
}
