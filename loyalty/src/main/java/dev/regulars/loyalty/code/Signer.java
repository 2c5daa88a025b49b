package dev.regulars.loyalty.code;

import dev.regulars.loyalty.id.TillId;

/** Whose signature a code carries. */
public sealed interface Signer {

    /** A till of the shop, with the key that it showed at pairing. */
    record Till(TillId id) implements Signer {}

    /**
     * Head office.
     *
     * @param key which of its keys; from 1
     */
    record HeadOffice(int key) implements Signer {}
}
