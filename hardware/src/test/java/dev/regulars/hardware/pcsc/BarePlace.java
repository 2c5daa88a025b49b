package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.lab.VirtualSlot;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;

/** A virtual reader with what anybody would write who only wants these answers. */
final class BarePlace implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final VirtualSlot slot;
    private final PcscContext context;
    private final CardTerminal terminal;

    BarePlace(PcscContexts service, VirtualSlot slot) throws CardException {
        this.slot = slot;
        this.context = service.open();
        this.terminal =
                context.terminals().stream()
                        .filter(there -> there.getName().equals(slot.readerName()))
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * Lays the card there, asks it those commands, and takes it away as soon as they are answered.
     *
     * @return from the service's word of the card until it was let go, in nanoseconds
     * @throws CardException also when the card broke off, of which a bare loop makes nothing
     */
    long tap(VirtualCard card, List<byte[]> commands) throws CardException {
        await(false);
        slot.insert(card);
        try {
            await(true);
            long began = System.nanoTime();
            ask(commands);
            return System.nanoTime() - began;
        } finally {
            slot.remove();
        }
    }

    private void ask(List<byte[]> commands) throws CardException {
        Card card = terminal.connect("*");
        for (byte[] command : commands) {
            card.getBasicChannel().transmit(new CommandAPDU(command));
        }
        card.disconnect(false);
    }

    private void await(boolean there) throws CardException {
        if (!context.await(terminal, there, PATIENCE)) {
            throw new CardException("Nothing moved at " + slot.readerName() + ".");
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
