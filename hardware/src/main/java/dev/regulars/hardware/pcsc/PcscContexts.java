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
        return new JnaContexts().orIfItDoesNotLoad(new JdkContexts());
    }

    /** Another way, for a machine on which the library of this one cannot be loaded. */
    default PcscContexts orIfItDoesNotLoad(PcscContexts other) {
        return () -> {
            try {
                return open();
            } catch (LinkageError e) {
                return other.open();
            }
        };
    }
}
