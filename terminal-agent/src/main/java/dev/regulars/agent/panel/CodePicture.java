package dev.regulars.agent.panel;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A code as a QR picture: black on white, one unit a module, as SVG. */
final class CodePicture {
    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    2);

    private CodePicture() {}

    /**
     * The picture of a text.
     *
     * @throws IllegalArgumentException if it is empty or too long for a QR code
     */
    static String of(String text) {
        try {
            return svg(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("text: too long for a picture", e);
        }
    }

    private static String svg(BitMatrix modules) {
        var size = modules.getWidth();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                        .formatted(size, size)
                + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%d v%d h-%dz\"/>"
                        .formatted(size, size, size)
                + "<path d=\""
                + path(modules)
                + "\"/></svg>";
    }

    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
