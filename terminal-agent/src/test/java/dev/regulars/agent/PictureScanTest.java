package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNAS_CARD;
import static dev.regulars.agent.OneTill.BOS_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that a panel sends. */
class PictureScanTest {
    @TempDir Path folder;
    private OneTill till;
    private Pos pos;

    @BeforeEach
    void start() {
        till = OneTill.start(folder);
        pos = till.pos;
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void frameWithAMembersCodeFindsTheMember() throws Exception {
        var told = pos.picture("image/png", encoded("png", ANNAS_CARD));
        assertEquals("member", told.text("/outcome"));
        assertEquals("Anna", told.text("/member/firstName"));
        assertEquals("scanner", told.text("/source"));
        assertEquals(
                "Anna",
                pos.picture("image/jpeg", encoded("jpg", ANNAS_CARD)).text("/member/firstName"));
    }

    @Test
    void twoCodesAreAskedAbout() throws Exception {
        var told = pos.picture("image/png", encoded("png", ANNAS_CARD, BOS_CARD));
        assertEquals("several", told.text("/outcome"));
        assertEquals(2, told.json().at("/among").size());
        assertFalse(told.json().has("member"));
    }

    @Test
    void paymentNumberInAPictureIsRefusedAndNotRepeated() throws Exception {
        var told = pos.picture("image/png", encoded("png", "4111111111111111"));
        assertEquals("payment-refused", told.text("/outcome"));
        assertFalse(told.json().toString().contains("1111"), told.json().toString());
    }

    @Test
    void emptyFrameHasNoCode() throws Exception {
        assertEquals("unreadable", pos.picture("image/png", encoded("png")).text("/outcome"));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var told = pos.picture("image/png", new byte[] {1, 2, 3});
        assertEquals(400, told.status());
        assertEquals("picture-unreadable", told.text("/error/code"));
    }

    private static byte[] encoded(String format, String... texts)
            throws WriterException, IOException {
        var image = new BufferedImage(640, 320, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, 640, 320);
        paper.dispose();
        for (int i = 0; i < texts.length; i++) {
            var code = new QRCodeWriter().encode(texts[i], BarcodeFormat.QR_CODE, 240, 240);
            for (int y = 0; y < 240; y++) {
                for (int x = 0; x < 240; x++) {
                    image.setRGB(40 + 310 * i + x, 40 + y, code.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
