package dev.regulars.hardware.usb;

import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.OneAtATime;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderId;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.watch.StopSignal;
import dev.regulars.hardware.watch.WatchThread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stripe readers and scanners on USB, those that were chosen and no other, plugged in now or later.
 * Each choice is one device: name it twice for two that are alike. A device is claimed, so that no
 * other program hears it meanwhile.
 *
 * <p>One thread and one libusb for each device. Whatever is wrong with libusb is told as a reader
 * that failed.
 */
public final class UsbCardReaders implements CardReaders {
    private final List<UsbChoice> choices;
    private final Usb.Access access;
    private final Pace pace;
    private final List<WatchThread> seats = new ArrayList<>();
    private @Nullable OneAtATime listener;

    public UsbCardReaders(List<UsbChoice> choices) {
        this(choices, LibUsbSession::begin, Pace.USUAL);
    }

    UsbCardReaders(List<UsbChoice> choices, Usb.Access access, Pace pace) {
        this.choices = List.copyOf(choices);
        this.access = access;
        this.pace = pace;
    }

    @Override
    public synchronized void open(ReaderListener to) {
        if (listener != null) {
            throw new IllegalStateException("These readers were opened before.");
        }
        var told = new OneAtATime(to);
        var claims = new Claims();
        listener = told;
        for (int i = 0; i < choices.size(); i++) {
            seats.add(watch(choices.get(i), reader(i), claims, told));
        }
    }

    @Override
    public synchronized void close() {
        if (listener != null) {
            listener.silence();
            seats.forEach(WatchThread::stop);
            seats.forEach(WatchThread::join);
        }
    }

    private WatchThread watch(UsbChoice choice, Reader reader, Claims claims, OneAtATime told) {
        var stop = new StopSignal();
        var news = new SeatNews(choice, reader, told, pace.patience());
        return WatchThread.start(
                "usb reader " + choice,
                stop,
                new UsbSeat(choice, access, claims, news, pace, stop));
    }

    /** Named by its choice, so that it is the same reader wherever it is plugged in again. */
    private Reader reader(int place) {
        UsbChoice choice = choices.get(place);
        long before = choices.subList(0, place).stream().filter(choice::equals).count();
        String name = before == 0 ? choice.toString() : choice + " (" + (before + 1) + ")";
        return new Reader(new ReaderId("usb:" + name), "USB reader " + name);
    }
}
