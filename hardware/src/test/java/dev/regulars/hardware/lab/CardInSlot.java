package dev.regulars.hardware.lab;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * A card while it lies in its slot: connected to the vpcd driver, whose messages are a big-endian
 * length of two bytes and that many bytes. One byte is a control code, more are a command.
 */
final class CardInSlot implements Runnable {
    private static final byte GET_ATR = 4;

    private final VirtualCard card;
    private final int port;
    private final BooleanSupplier powered;
    private volatile boolean there = true;
    private volatile @Nullable Socket socket;

    private CardInSlot(VirtualCard card, int port, BooleanSupplier powered) {
        this.card = card;
        this.port = port;
        this.powered = powered;
    }

    static CardInSlot insert(VirtualCard card, int port, BooleanSupplier powered) {
        var inSlot = new CardInSlot(card, port, powered);
        Thread.ofPlatform().daemon().name("virtual card " + port).start(inSlot);
        return inSlot;
    }

    void remove() {
        there = false;
        Socket open = socket;
        if (open != null) {
            closeQuietly(open);
        }
    }

    /** Comes back after a restart of pcscd, as a card does that lies there. */
    @Override
    public void run() {
        while (there) {
            try (var connected = new Socket()) {
                connected.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                socket = connected;
                serve(connected);
            } catch (IOException e) {
                // vpcd lets go of a card that says nothing: that one is out until inserted again.
                there = there && (socket == null || !powered.getAsBoolean());
                socket = null;
                pause();
            }
        }
    }

    private void serve(Socket connected) throws IOException {
        connected.setTcpNoDelay(true);
        var in = new DataInputStream(connected.getInputStream());
        var out = new DataOutputStream(connected.getOutputStream());
        while (there) {
            // vpcd waits for the acknowledgement of each message: 40 ms unless it comes at once.
            connected.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            byte[] message = in.readNBytes(in.readUnsignedShort());
            if (message.length > 1) {
                byte[] answer = card.answer(message);
                tearIfItIsTime();
                send(out, answer);
            } else if (message[0] == GET_ATR) {
                send(out, card.answerToReset());
            }
        }
    }

    private void tearIfItIsTime() throws IOException {
        if (card.isTorn()) {
            there = false;
            throw new IOException("The card was torn away.");
        }
    }

    private static void send(DataOutputStream out, byte[] answer) throws IOException {
        byte[] message = new byte[answer.length + 2];
        message[0] = (byte) (answer.length >> 8);
        message[1] = (byte) answer.length;
        System.arraycopy(answer, 0, message, 2, answer.length);
        out.write(message);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(Socket open) {
        try {
            open.close();
        } catch (IOException e) {
            // It is out either way.
        }
    }
}
