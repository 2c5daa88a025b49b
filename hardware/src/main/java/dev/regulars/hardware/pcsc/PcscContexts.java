package dev.regulars.hardware.pcsc;

import javax.smartcardio.CardException;

/** Opens conversations with the smart card service. May be shared between threads. */
@FunctionalInterface
interface PcscContexts {

    /**
     * @throws CardException when the service does not answer
     * @throws LinkageError when its library, or the way to it, is not on this machine
     */
    PcscContext open() throws CardException;

    /** The way through JNA, or the JDK's own where JNA does not run. */
    static PcscContexts ofThisMachine() {
        PcscContexts first = new JnaContexts();
        PcscContexts second = new JdkContexts();
        return () -> {
            try {
                return first.open();
            } catch (LinkageError e) {
                return second.open();
            }
        };
    }
}
