package dev.regulars.hardware.optical.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads PNG, JPEG and what else the JDK knows. Safe for many threads. */
public final class Pictures {
    /** A code that is not readable in this many pixels is not readable in more. */
    private static final int ENOUGH_PIXELS = 4_000_000;

    private static final int LONGEST_SIDE = 60_000;

    static {
        // A till without a screen has pictures too, and none is worth a temporary file.
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    /**
     * The first picture in a stream; very large ones come reduced.
     *
     * @throws NoPicture if it is none, or one that is damaged or of an unknown kind
     */
    public static Picture read(InputStream bytes) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(bytes)) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new NoPicture("it is no PNG, JPEG, GIF or BMP");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return grey(read(reader));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws NoPicture {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
                throw new NoPicture("it claims to be " + width + " x " + height + " pixels");
            }
            int step = (int) Math.ceil(Math.sqrt(width * height / (double) ENOUGH_PIXELS));
            var wanted = reader.getDefaultReadParam();
            wanted.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return reader.read(0, wanted);
        } catch (IOException | RuntimeException e) {
            // The JDK's readers throw anything at damaged files.
            throw e instanceof NoPicture known ? known : new NoPicture("it is damaged");
        }
    }

    /** Light through clear parts is white, as on the page where such a picture is shown. */
    private static Picture grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            var samples = new byte[width * height];
            image.getRaster().getDataElements(0, 0, width, height, samples);
            return new Picture(width, height, samples);
        }
        var shades = new byte[width * height];
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) shade(row[x]);
            }
        }
        return new Picture(width, height, shades);
    }

    private static int shade(int argb) {
        int luma =
                (306 * (argb >> 16 & 0xFF) + 601 * (argb >> 8 & 0xFF) + 117 * (argb & 0xFF) + 512)
                        >> 10;
        int alpha = argb >>> 24;
        return alpha == 255 ? luma : (luma * alpha + 255 * (255 - alpha)) / 255;
    }
}
