package dev.regulars.hardware.optical.zxing;

import com.google.zxing.LuminanceSource;
import dev.regulars.hardware.optical.raster.Picture;

/** A picture as ZXing wants it. */
final class PictureSource extends LuminanceSource {
    private final Picture picture;

    PictureSource(Picture picture) {
        super(picture.width(), picture.height());
        this.picture = picture;
    }

    @Override
    public byte[] getRow(int y, byte[] spare) {
        byte[] row = spare != null && spare.length >= getWidth() ? spare : new byte[getWidth()];
        System.arraycopy(picture.shades(), y * getWidth(), row, 0, getWidth());
        return row;
    }

    @Override
    public byte[] getMatrix() {
        return picture.shades();
    }
}
