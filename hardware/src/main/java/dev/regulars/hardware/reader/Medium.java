package dev.regulars.hardware.reader;

/** What a number was carried by. */
public enum Medium {
    CHIP,
    STRIPE,
    BAR_CODE,
    QR_CODE,
    KEYED
}
