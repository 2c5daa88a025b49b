package dev.regulars.hardware.hid;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.ScannedText;

/** What a device read. */
public sealed interface Capture {

    /** The whole text of a card or code. */
    record Text(ScannedText text) implements Capture {}

    /** A card or a code was there and could not be read. */
    record Spoilt(CardFault fault) implements Capture {}
}
