package dev.regulars.loyalty.code;

/** A code of ours of which a part is missing or wrong. */
final class DamagedCode extends Exception {
    DamagedCode() {
        super("this code is damaged", null, false, false);
    }
}
