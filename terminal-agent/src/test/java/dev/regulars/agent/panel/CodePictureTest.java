package dev.regulars.agent.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodePictureTest {
    private static final int MARGIN = 2;

    @Test
    void whatIsDrawnReadsAsWhatWasSaid() throws Exception {
        var modules = modules(CodePicture.of("RGP1K7QM2X9D4C8V"));

        assertEquals("RGP1K7QM2X9D4C8V", new Decoder().decode(modules).getText());
    }

    @Test
    void anEmptyTextHasNoPicture() {
        assertThrows(IllegalArgumentException.class, () -> CodePicture.of(""));
    }

    @Test
    void aTextThatFitsNoCodeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CodePicture.of("x".repeat(5000)));
    }

    private static BitMatrix modules(String svg) {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        size.find();
        var modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * MARGIN);
        var dark = Pattern.compile("M(\\d+) (\\d+)h1v1").matcher(svg);
        while (dark.find()) {
            modules.set(
                    Integer.parseInt(dark.group(1)) - MARGIN,
                    Integer.parseInt(dark.group(2)) - MARGIN);
        }
        return modules;
    }
}
