package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.chip.ChipFile;
import dev.regulars.hardware.chip.ReadChip;
import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.OneAtATime;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.watch.StopSignal;
import dev.regulars.hardware.watch.WatchThread;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All readers behind PC/SC, plugged in now or later. When the service behind them is not there, or
 * goes and comes again, that is told and they come back by themselves.
 *
 * <p>One thread and context follow the list of readers, and one of each every reader, because a
 * wait holds up all else on its context. Readers are shared with other programs, never claimed.
 */
public final class PcscCardReaders implements CardReaders {
    /** The one reader in events that concern the service behind all of them. */
    public static final Reader SERVICE = ServiceWatch.SERVICE;

    /** Slots for the security module of the reader itself: no customer's card is ever in them. */
    private static final Pattern SECURITY_MODULE = Pattern.compile("\\bSAM\\b");

    private final PcscContexts contexts;
    private final ReadChip readChip;
    private final Predicate<String> wanted;
    private final Pace pace;
    private @Nullable OneAtATime listener;
    private @Nullable WatchThread service;

    /** Every reader that is not a slot for security modules. */
    public PcscCardReaders() {
        this(_ -> true, List::of);
    }

    /**
     * @param wanted says by a reader's name whether it is the till's; others are left alone
     */
    public PcscCardReaders(Predicate<String> wanted) {
        this(wanted, List::of);
    }

    /**
     * @param wanted says by a reader's name whether it is the till's; others are left alone
     * @param files where the shop's own smart cards have their text; asked at each card, on a
     *     reader's thread
     */
    public PcscCardReaders(Predicate<String> wanted, Supplier<List<ChipFile>> files) {
        this(PcscContexts.ofThisMachine(), wanted, Pace.USUAL, files);
    }

    PcscCardReaders(PcscContexts contexts, Predicate<String> wanted, Pace pace) {
        this(contexts, wanted, pace, List::of);
    }

    private PcscCardReaders(
            PcscContexts contexts,
            Predicate<String> wanted,
            Pace pace,
            Supplier<List<ChipFile>> files) {
        this.contexts = contexts;
        this.readChip = new ReadChip(files);
        this.wanted = name -> !SECURITY_MODULE.matcher(name).find() && wanted.test(name);
        this.pace = pace;
    }

    @Override
    public synchronized void open(ReaderListener to) {
        if (listener != null) {
            throw new IllegalStateException("These readers were opened before.");
        }
        var told = new OneAtATime(to);
        var stop = new StopSignal();
        listener = told;
        service =
                WatchThread.start(
                        "card readers",
                        stop,
                        new ServiceWatch(
                                contexts, wanted, reader -> watch(reader, told), told, pace, stop));
    }

    private WatchThread watch(Reader reader, ReaderListener told) {
        var stop = new StopSignal();
        var chips = new RetryingChipReader(new ConnectedChipReader(readChip));
        return WatchThread.start(
                "card reader " + reader,
                stop,
                new ReaderWatch(reader, contexts, chips, told, pace, stop));
    }

    @Override
    public synchronized void close() {
        if (listener != null && service != null) {
            listener.silence();
            service.stop();
            service.join();
        }
    }
}
