package dev.regulars.agent.readers;

import dev.regulars.hardware.pcsc.PcscCardReaders;
import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.loyalty.wire.Wire;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code readers watch}: a line for all that happens at the readers, until Ctrl-C. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints a line for each thing that happens at the readers, until Ctrl-C.")
public final class WatchCommand implements Callable<Integer> {
    private final CardReaders readers;
    private final CountDownLatch unread = new CountDownLatch(1);

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print each event as one line of JSON.")
    private boolean json;

    public WatchCommand() {
        this(new PcscCardReaders());
    }

    WatchCommand(CardReaders readers) {
        this.readers = readers;
    }

    /** Ends when interrupted, or when nobody reads what it prints any more. */
    @Override
    public Integer call() {
        try (readers) {
            readers.open(this::print);
            unread.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void print(ReaderEvent event) {
        EventLine line = EventLine.of(event);
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
