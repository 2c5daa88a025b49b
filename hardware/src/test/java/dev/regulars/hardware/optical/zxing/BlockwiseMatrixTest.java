package dev.regulars.hardware.optical.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.NotFoundException;
import com.google.zxing.common.HybridBinarizer;
import dev.regulars.hardware.optical.Symbology;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BlockwiseMatrixTest {

    /** Of sizes that are no whole number of blocks or words, too. */
    @ParameterizedTest
    @ValueSource(ints = {2, 20, 40, 256})
    void itAnswersAsZxingDoesWhateverTheContrast(int shades) throws NotFoundException {
        var random = new Random(shades);
        for (int i = 0; i < 40; i++) {
            assertSame(noise(40 + random.nextInt(70), 40 + random.nextInt(70), shades, random));
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void itAnswersAsZxingDoesOnPhotographs(Harm harm) throws NotFoundException {
        assertSame(HardPicture.of(Symbology.QR, harm, 1).picture());
    }

    private static Picture noise(int width, int height, int contrast, Random random) {
        var shades = new byte[width * height];
        int darkest = random.nextInt(257 - contrast);
        for (int i = 0; i < shades.length; i++) {
            int fading = contrast < 100 ? i % width / 2 : 0;
            shades[i] = (byte) Math.min(255, darkest + fading + random.nextInt(contrast));
        }
        return new Picture(width, height, shades);
    }

    private static void assertSame(Picture picture) throws NotFoundException {
        var zxings = new HybridBinarizer(new PictureSource(picture)).getBlackMatrix();
        assertEquals(zxings, BlockwiseMatrix.of(picture));
    }
}
