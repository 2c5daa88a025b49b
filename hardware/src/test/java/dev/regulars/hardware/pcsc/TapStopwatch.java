package dev.regulars.hardware.pcsc;

import javax.smartcardio.CardException;

/**
 * The times of one tap after the other: what was spent in calls to the smart card service, and so
 * at the card, and what was not. A tap begins when the service has told of the card.
 */
final class TapStopwatch {
    private long begun;
    private long ended;
    private long inService;

    /** A call that goes to the service, and perhaps on to the card. */
    interface ServiceCall<T> {
        T run() throws CardException;
    }

    synchronized void begin() {
        begun = System.nanoTime();
        inService = 0;
    }

    synchronized void end() {
        ended = System.nanoTime();
    }

    <T> T during(ServiceCall<T> call) throws CardException {
        long began = System.nanoTime();
        try {
            return call.run();
        } finally {
            add(System.nanoTime() - began);
        }
    }

    private synchronized void add(long nanos) {
        inService += nanos;
    }

    /** From the service's word to the end, in nanoseconds. */
    synchronized long whole() {
        return ended - begun;
    }

    /** The part of it that was not spent in calls. */
    synchronized long outside() {
        return whole() - inService;
    }
}
