package dev.regulars.hardware.optical.raster;

/** Decides for each pixel whether it is black or white. */
public interface Binariser {
    Bits bits(Picture picture);
}
