package dev.regulars.hardware.optical.raster;

/** Black or white for each pixel of a picture. */
public final class Bits {
    private final int width;
    private final int height;
    private final boolean[] black;

    /**
     * @param black width × height of them, row by row; kept as they are
     */
    Bits(int width, int height, boolean[] black) {
        this.width = width;
        this.height = height;
        this.black = black;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean black(int x, int y) {
        return black[y * width + x];
    }
}
