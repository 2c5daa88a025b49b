package dev.regulars.trials.checks.payment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Codes as a webcam would see them. */
final class Pictures {
    private Pictures() {}

    static byte[] png(BarcodeFormat format, String text) throws IOException {
        try {
            var matrix = new MultiFormatWriter().encode(text, format, 240, 120);
            var bytes = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "png", bytes);
            return bytes.toByteArray();
        } catch (WriterException e) {
            throw new IOException(e);
        }
    }
}
