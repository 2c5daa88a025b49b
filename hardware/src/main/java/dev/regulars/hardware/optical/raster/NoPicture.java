package dev.regulars.hardware.optical.raster;

import java.io.IOException;

/** Bytes that cannot be read as a picture; the message says why, to follow "because". */
public final class NoPicture extends IOException {
    NoPicture(String why) {
        super(why);
    }
}
