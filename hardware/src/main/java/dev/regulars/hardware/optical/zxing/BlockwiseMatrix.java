package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import dev.regulars.hardware.optical.raster.Picture;

/**
 * Black is what is no lighter than the mean of the blocks around. Bit for bit what ZXing's hybrid
 * binarizer answers, but written a block's row at a time, not bit by bit: telling black from white
 * is most of a quick look's time.
 */
final class BlockwiseMatrix {
    private static final int BLOCK = 8;
    private static final int AROUND = 2;
    private static final int LEAST = (2 * AROUND + 1) * BLOCK;
    private static final int LEAST_CONTRAST = 24;

    private final byte[] shades;
    private final int width;
    private final int height;
    private final int across;
    private final int down;
    private final int wordsInRow;

    private BlockwiseMatrix(Picture picture) {
        shades = picture.shades();
        width = picture.width();
        height = picture.height();
        across = (width + BLOCK - 1) / BLOCK;
        down = (height + BLOCK - 1) / BLOCK;
        wordsInRow = (width + Integer.SIZE - 1) / Integer.SIZE;
    }

    /** Whether there are enough blocks to compare. */
    static boolean fits(Picture picture) {
        return picture.width() >= LEAST && picture.height() >= LEAST;
    }

    static BitMatrix of(Picture picture) {
        var blockwise = new BlockwiseMatrix(picture);
        return blockwise.matrix(blockwise.words(blockwise.means()));
    }

    /** The last block of a row or column lies over the one before, so that it is a whole one. */
    private int left(int blockX) {
        return Math.min(blockX * BLOCK, width - BLOCK);
    }

    private int top(int blockY) {
        return Math.min(blockY * BLOCK, height - BLOCK);
    }

    private int[] means() {
        var means = new int[across * down];
        for (int blockY = 0; blockY < down; blockY++) {
            for (int blockX = 0; blockX < across; blockX++) {
                int at = blockY * across + blockX;
                means[at] = mean(means, at, blockX > 0 && blockY > 0);
            }
        }
        return means;
    }

    private int mean(int[] means, int at, boolean hasNeighbours) {
        int from = top(at / across) * width + left(at % across);
        int darkest = 255;
        int lightest = 0;
        for (int y = 0, row = from; y < BLOCK; y++, row += width) {
            for (int i = row; i < row + BLOCK; i++) {
                int shade = shades[i] & 0xFF;
                darkest = shade < darkest ? shade : darkest;
                lightest = shade > lightest ? shade : lightest;
            }
            if (lightest - darkest > LEAST_CONTRAST) {
                return sum(shades, from, width) / (BLOCK * BLOCK);
            }
        }
        return hasNeighbours ? ofOneShade(darkest, means, at) : darkest / 2;
    }

    private static int sum(byte[] shades, int from, int width) {
        int sum = 0;
        for (int y = 0, i = from; y < BLOCK; y++, i += width) {
            sum +=
                    (shades[i] & 0xFF)
                            + (shades[i + 1] & 0xFF)
                            + (shades[i + 2] & 0xFF)
                            + (shades[i + 3] & 0xFF)
                            + (shades[i + 4] & 0xFF)
                            + (shades[i + 5] & 0xFF)
                            + (shades[i + 6] & 0xFF)
                            + (shades[i + 7] & 0xFF);
        }
        return sum;
    }

    /** A block of one shade is white, unless it is as dark as what is black beside it. */
    private int ofOneShade(int darkest, int[] means, int at) {
        int beside = (means[at - across] + 2 * means[at - 1] + means[at - across - 1]) / 4;
        return darkest < beside ? beside : darkest / 2;
    }

    private int[] words(int[] means) {
        var words = new int[wordsInRow * height];
        for (int blockY = 0; blockY < down; blockY++) {
            int middleY = Math.clamp(blockY, AROUND, down - 1 - AROUND);
            for (int blockX = 0; blockX < across; blockX++) {
                int middleX = Math.clamp(blockX, AROUND, across - 1 - AROUND);
                int threshold = around(means, middleY * across + middleX);
                blacken(words, left(blockX), top(blockY), threshold);
            }
        }
        return words;
    }

    private int around(int[] means, int middle) {
        int sum = 0;
        for (int y = -AROUND; y <= AROUND; y++) {
            int row = middle + y * across;
            sum += means[row - 2] + means[row - 1] + means[row] + means[row + 1] + means[row + 2];
        }
        return sum / 25;
    }

    private void blacken(int[] words, int x, int top, int threshold) {
        int shift = x % Integer.SIZE;
        boolean overlaps = shift > Integer.SIZE - BLOCK;
        int from = top * width + x;
        int word = top * wordsInRow + x / Integer.SIZE;
        for (int y = 0; y < BLOCK; y++, from += width, word += wordsInRow) {
            int black = black(shades, from, threshold + 1);
            words[word] |= black << shift;
            if (overlaps) {
                words[word + 1] |= black >>> (Integer.SIZE - shift);
            }
        }
    }

    /** A bit for each of eight pixels, the sign of a difference: quicker than eight branches. */
    private static int black(byte[] shades, int from, int white) {
        return ((shades[from] & 0xFF) - white) >>> 31
                | ((shades[from + 1] & 0xFF) - white) >>> 31 << 1
                | ((shades[from + 2] & 0xFF) - white) >>> 31 << 2
                | ((shades[from + 3] & 0xFF) - white) >>> 31 << 3
                | ((shades[from + 4] & 0xFF) - white) >>> 31 << 4
                | ((shades[from + 5] & 0xFF) - white) >>> 31 << 5
                | ((shades[from + 6] & 0xFF) - white) >>> 31 << 6
                | ((shades[from + 7] & 0xFF) - white) >>> 31 << 7;
    }

    private BitMatrix matrix(int[] words) {
        var matrix = new BitMatrix(width, height);
        var row = new BitArray(width);
        for (int y = 0; y < height; y++) {
            for (int word = 0; word < wordsInRow; word++) {
                row.setBulk(word * Integer.SIZE, words[y * wordsInRow + word]);
            }
            matrix.setRow(y, row);
        }
        return matrix;
    }
}
