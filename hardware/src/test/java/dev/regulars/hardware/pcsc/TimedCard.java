package dev.regulars.hardware.pcsc;

import java.nio.ByteBuffer;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A connected card that times what goes to it. */
final class TimedCard extends Card {
    private final Card card;
    private final TapStopwatch stopwatch;

    TimedCard(Card card, TapStopwatch stopwatch) {
        this.card = card;
        this.stopwatch = stopwatch;
    }

    @Override
    public ATR getATR() {
        return card.getATR();
    }

    @Override
    public String getProtocol() {
        return card.getProtocol();
    }

    @Override
    public CardChannel getBasicChannel() {
        return new TimedChannel(card.getBasicChannel());
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
        return new TimedChannel(stopwatch.during(card::openLogicalChannel));
    }

    @Override
    public void beginExclusive() throws CardException {
        card.beginExclusive();
    }

    @Override
    public void endExclusive() throws CardException {
        card.endExclusive();
    }

    @Override
    public byte[] transmitControlCommand(int code, byte[] command) throws CardException {
        return stopwatch.during(() -> card.transmitControlCommand(code, command));
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        stopwatch.during(() -> {
            card.disconnect(reset);
            return true;
        });
    }

    private final class TimedChannel extends CardChannel {
        private final CardChannel channel;

        private TimedChannel(CardChannel channel) {
            this.channel = channel;
        }

        @Override
        public Card getCard() {
            return TimedCard.this;
        }

        @Override
        public int getChannelNumber() {
            return channel.getChannelNumber();
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            return stopwatch.during(() -> channel.transmit(command));
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer answer) throws CardException {
            return stopwatch.during(() -> channel.transmit(command, answer));
        }

        @Override
        public void close() throws CardException {
            channel.close();
        }
    }
}
