package dev.regulars.agent.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.regulars.agent.identify.Recognition;
import dev.regulars.agent.identify.Recognizer;
import dev.regulars.hardware.pcsc.PcscCardReaders;
import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.SeveralCardReaders;
import dev.regulars.hardware.recording.Recorder;
import dev.regulars.hardware.usb.UsbCardReaders;
import dev.regulars.hardware.usb.UsbChoice;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code readers watch}: a line for all that happens at the readers, until Ctrl-C. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints a line for each thing that happens at the readers, until Ctrl-C.")
public final class WatchCommand implements Callable<Integer> {
    private final Function<List<UsbChoice>, CardReaders> all;
    private final CountDownLatch unread = new CountDownLatch(1);

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print each event as one line of JSON.")
    private boolean json;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = {
                "Also writes the session to FILE, to be played again by till --replay or in a test."
                        + " Numbers and texts are replaced by made-up ones of the same length and"
                        + " kind; of a payment card only that it was one is written."
            })
    private @Nullable Path record;

    private @Nullable Recorder recorder;
    @Mixin private ClaimOption usb = new ClaimOption();

    public WatchCommand() {
        this(WatchCommand::real);
    }

    WatchCommand(CardReaders readers) {
        this(_ -> readers);
    }

    private WatchCommand(Function<List<UsbChoice>, CardReaders> all) {
        this.all = all;
    }

    private static CardReaders real(List<UsbChoice> claimed) {
        return new SeveralCardReaders(List.of(new PcscCardReaders(), new UsbCardReaders(claimed)));
    }

    /** Ends when interrupted, or when nobody reads what it prints any more. */
    @Override
    public Integer call() throws IOException {
        try (CardReaders readers = all.apply(usb.choices());
                var file = record == null ? null : new PrintWriter(record.toFile(), UTF_8)) {
            recorder = file == null ? null : new Recorder(file, WatchCommand::isPayment);
            readers.open(this::print);
            unread.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static boolean isPayment(char[] text) {
        return Recognizer.recognize(text, List.of()) instanceof Recognition.PaymentCard;
    }

    private void print(ReaderEvent event) {
        EventLine line = EventLine.of(event);
        if (recorder != null) {
            recorder.heard(event);
        }
        if (event instanceof ReaderEvent.CardPresented card) {
            card.reading().wipe();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Wire.write(line) : line.reader() + ": " + line.text());
        if (out.checkError()) {
            unread.countDown();
        }
    }
}
