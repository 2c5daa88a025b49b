package dev.regulars.server.code;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A text as a QR code, with the four empty modules around it that ISO/IEC 18004 asks for.
 *
 * @param size for what it is
 */
public record QrPicture(String text, Size size) {
    private static final int QUIET = 4;

    /** What a picture is for. */
    public enum Size {
        /** A plastic card. */
        PRINT(25, ErrorCorrectionLevel.M),
        /** A strip of paper that fades. */
        RECEIPT(40, ErrorCorrectionLevel.M),
        /** A bright screen. */
        PHONE(60, ErrorCorrectionLevel.L);

        private final int millimetres;
        private final ErrorCorrectionLevel correction;

        Size(int millimetres, ErrorCorrectionLevel correction) {
            this.millimetres = millimetres;
            this.correction = correction;
        }
    }

    /** As SVG, as wide in millimetres as its size says. */
    public String svg() {
        var matrix = matrix();
        int side = matrix.getWidth() + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$dmm" height="%1$dmm" viewBox="0 0 %2$d %2$d" \
        shape-rendering="crispEdges"><rect width="%2$d" height="%2$d" fill="#fff"/><path d="%3$s"/></svg>
        """
                .formatted(size.millimetres, side, path);
    }

    /**
     * As PNG, black on white.
     *
     * @param pixels of one module, 1 to 20
     */
    public byte[] png(int pixels) {
        var matrix = matrix();
        int side = (matrix.getWidth() + 2 * QUIET) * pixels;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(
                        x,
                        y,
                        isDark(matrix, x / pixels - QUIET, y / pixels - QUIET) ? 0 : 0xFFFFFF);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean isDark(ByteMatrix matrix, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight();
        return inside && matrix.get(x, y) == 1;
    }

    private ByteMatrix matrix() {
        try {
            return Encoder.encode(
                            text,
                            size.correction,
                            Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT, "%d characters are too many for a QR code", text.length()),
                    e);
        }
    }
}
