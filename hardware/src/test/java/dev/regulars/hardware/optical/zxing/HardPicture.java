package dev.regulars.hardware.optical.zxing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import dev.regulars.hardware.optical.Symbology;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.Map;
import java.util.Random;

/**
 * A made photograph of a code that says something known. The same seed gives the same picture.
 *
 * @param text what it says
 */
record HardPicture(Symbology symbology, Harm harm, String text, Picture picture) {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final int SAMPLES = 3;

    static HardPicture of(Symbology symbology, Harm harm, long seed) {
        var random = new Random(31 * seed + 1_009L * symbology.ordinal() + 7 * harm.ordinal());
        var text = text(symbology, random);
        return new HardPicture(
                symbology, harm, text, new Studio(random, harm, modules(symbology, text)).photo());
    }

    private static String text(Symbology symbology, Random random) {
        return switch (symbology) {
            case QR -> letters(random, 20 + random.nextInt(80));
            case CODE_128 -> letters(random, 6 + random.nextInt(8));
            case EAN_13 -> checked((1 + random.nextInt(9)) + digits(random, 11));
            case UPC_A -> checked(digits(random, 11));
            case PDF_417, AZTEC, DATA_MATRIX -> letters(random, 10 + random.nextInt(30));
        };
    }

    private static String letters(Random random, int count) {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-abcdefgh";
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static String digits(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static BitMatrix modules(Symbology symbology, String text) {
        try {
            var code =
                    new MultiFormatWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.valueOf(
                                            symbology == Symbology.QR
                                                    ? "QR_CODE"
                                                    : symbology.name()),
                                    1,
                                    symbology.isLinear() ? 40 : 1,
                                    Map.of(EncodeHintType.MARGIN, 0));
            return code;
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the picture is taken. */
    private static final class Studio {
        private final Random random;
        private final Harm harm;
        private final BitMatrix code;
        private final double quiet;
        private final double module;
        private final double angle;
        private final double skewX;
        private final double skewY;

        Studio(Random random, Harm harm, BitMatrix code) {
            this.random = random;
            this.harm = harm;
            this.code = code;
            this.quiet = code.getHeight() == 40 ? 10 : 4;
            double slant = has(Harm.SLANT) ? random.nextDouble() * 360 : random.nextGaussian() * 2;
            this.angle =
                    Math.toRadians(harm == Harm.ALL_OF_IT ? random.nextGaussian() * 12 : slant);
            this.skewX = has(Harm.SKEW) ? random.nextGaussian() * 0.35 : 0;
            this.skewY = has(Harm.SKEW) ? random.nextGaussian() * 0.35 : 0;
            this.module = module();
        }

        private boolean has(Harm wanted) {
            return harm == wanted || harm == Harm.ALL_OF_IT;
        }

        private double module() {
            double widest = code.getWidth() + 2 * quiet;
            double most = 0.8 * HEIGHT / Math.max(widest * 0.75, code.getHeight() + 2 * quiet);
            double wanted =
                    harm == Harm.SMALLNESS
                            ? 1.1 + random.nextDouble() * 0.7
                            : 2 + random.nextDouble() * 2;
            return Math.min(most, wanted);
        }

        Picture photo() {
            var light = new double[WIDTH * HEIGHT];
            double paper = 170 + random.nextInt(80);
            double ink = 10 + random.nextInt(50);
            if (has(Harm.FAINTNESS)) {
                ink = paper - (harm == Harm.FAINTNESS ? 25 + random.nextInt(20) : 90);
            }
            if (harm == Harm.INVERSION) {
                double swapped = paper;
                paper = ink;
                ink = swapped;
            }
            double table = 60 + random.nextInt(150);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    light[y * WIDTH + x] = light(x, y, paper, ink, table);
                }
            }
            return developed(harmed(light));
        }

        private double light(int x, int y, double paper, double ink, double table) {
            double sum = 0;
            for (int i = 0; i < SAMPLES * SAMPLES; i++) {
                sum +=
                        shade(
                                x + (i % SAMPLES + 0.5) / SAMPLES,
                                y + (i / SAMPLES + 0.5) / SAMPLES,
                                paper,
                                ink,
                                table);
            }
            return sum / (SAMPLES * SAMPLES);
        }

        /** From the photo back to the paper: tilt, then turn, then size. */
        private double shade(double x, double y, double paper, double ink, double table) {
            double fromX = (x - WIDTH / 2.0) / WIDTH;
            double fromY = (y - HEIGHT / 2.0) / WIDTH;
            double depth = 1 - skewX * fromX - skewY * fromY;
            double flatX = fromX * WIDTH / depth;
            double flatY = fromY * WIDTH / depth;
            double u = (flatX * Math.cos(angle) + flatY * Math.sin(angle)) / module;
            double v = (-flatX * Math.sin(angle) + flatY * Math.cos(angle)) / module;
            u += code.getWidth() / 2.0;
            v += code.getHeight() / 2.0;
            if (u >= 0 && v >= 0 && u < code.getWidth() && v < code.getHeight()) {
                return code.get((int) u, (int) v) ? ink : paper;
            }
            boolean onPaper =
                    u >= -quiet
                            && v >= -quiet
                            && u < code.getWidth() + quiet
                            && v < code.getHeight() + quiet;
            return onPaper ? paper : table + 20 * Math.sin(u / 7) * Math.cos(v / 5);
        }

        private double[] harmed(double[] light) {
            var seen = light;
            if (has(Harm.BLUR)) {
                double sigma =
                        module * (harm == Harm.BLUR ? 0.5 + random.nextDouble() * 0.5 : 0.35);
                seen = blurred(blurred(seen, sigma, 1, WIDTH), sigma, WIDTH, WIDTH);
            }
            if (has(Harm.GLARE)) {
                glare(seen);
            }
            double grain = has(Harm.NOISE) ? (harm == Harm.NOISE ? 25 : 8) : 2;
            for (int i = 0; i < seen.length; i++) {
                seen[i] += random.nextGaussian() * grain;
            }
            return seen;
        }

        private void glare(double[] light) {
            double atX = random.nextDouble() * WIDTH;
            double atY = random.nextDouble() * HEIGHT;
            double lean = (random.nextDouble() - 0.5) * 1.2;
            for (int i = 0; i < light.length; i++) {
                double x = i % WIDTH;
                double y = i / WIDTH;
                double far = Math.hypot(x - atX, y - atY) / 120;
                double shadow = 1 + lean * (x / WIDTH - 0.5) - 0.3;
                light[i] = light[i] * shadow + 140 * Math.exp(-far * far);
            }
        }

        private static double[] blurred(double[] light, double sigma, int step, int width) {
            int radius = (int) Math.ceil(3 * sigma);
            var weights = new double[2 * radius + 1];
            double sum = 0;
            for (int i = -radius; i <= radius; i++) {
                sum += weights[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
            }
            var blurred = new double[light.length];
            for (int at = 0; at < light.length; at++) {
                double shade = 0;
                for (int i = -radius; i <= radius; i++) {
                    int from = Math.clamp(at + (long) i * step, 0, light.length - 1);
                    shade += light[from] * weights[i + radius] / sum;
                }
                blurred[at] = shade;
            }
            return blurred;
        }

        private static Picture developed(double[] light) {
            var shades = new byte[light.length];
            for (int i = 0; i < shades.length; i++) {
                shades[i] = (byte) Math.round(Math.clamp(light[i], 0, 255));
            }
            return new Picture(WIDTH, HEIGHT, shades);
        }
    }
}
