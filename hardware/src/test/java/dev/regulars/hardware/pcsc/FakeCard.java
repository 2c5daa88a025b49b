package dev.regulars.hardware.pcsc;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A card that answers what a function of hexadecimal text answers. */
final class FakeCard extends Card {
    static final String STORAGE_CARD = "3B8F8001804F0CA0000003060300030000000068";
    static final String CONTACT_CARD = "3B6500002063CB6A00";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String atr;
    private final String protocol;
    private final UnaryOperator<String> answers;
    private final AtomicInteger disconnects = new AtomicInteger();

    FakeCard(String atr, String protocol, UnaryOperator<String> answers) {
        this.atr = atr;
        this.protocol = protocol;
        this.answers = answers;
    }

    static FakeCard withUid(String uid) {
        return new FakeCard(STORAGE_CARD, "T=1", _ -> uid + "9000");
    }

    int disconnects() {
        return disconnects.get();
    }

    @Override
    public ATR getATR() {
        return new ATR(HEX.parseHex(atr));
    }

    @Override
    public String getProtocol() {
        return protocol;
    }

    @Override
    public CardChannel getBasicChannel() {
        return new FakeChannel();
    }

    @Override
    public void disconnect(boolean reset) {
        disconnects.incrementAndGet();
    }

    @Override
    public CardChannel openLogicalChannel() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void beginExclusive() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endExclusive() {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] transmitControlCommand(int code, byte[] command) {
        throw new UnsupportedOperationException();
    }

    private final class FakeChannel extends CardChannel {
        @Override
        public Card getCard() {
            return FakeCard.this;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            String answer = answers.apply(HEX.formatHex(command.getBytes()));
            if (answer.startsWith("SCARD_")) {
                throw new CardException(answer);
            }
            return new ResponseAPDU(HEX.parseHex(answer));
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
