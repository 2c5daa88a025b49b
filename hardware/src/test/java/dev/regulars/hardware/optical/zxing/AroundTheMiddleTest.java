package dev.regulars.hardware.optical.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.common.BitMatrix;
import dev.regulars.hardware.optical.Corner;
import dev.regulars.hardware.optical.Symbology;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AroundTheMiddleTest {
    private static final BitMatrix MATRIX = new BitMatrix(100, 100);
    private static final Found BESIDE = found(Symbology.AZTEC, 0);

    @Test
    void nobodyLooksAgainWhereACodeLies() {
        var there = found(Symbology.QR, 30);
        assertEquals(List.of(there), read(there));
    }

    @Test
    void aSecondCodeIsLookedForWhenTheFirstLiesElsewhere() {
        var elsewhere = found(Symbology.QR, 55);
        assertEquals(List.of(elsewhere, BESIDE), read(elsewhere));
    }

    private static List<Found> read(Found first) {
        return new AroundTheMiddle(_ -> List.of(first), List.of(_ -> List.of(BESIDE))).read(MATRIX);
    }

    /** Forty pixels wide and high. */
    private static Found found(Symbology symbology, float at) {
        var corners = List.of(new Corner(at, at + 40), new Corner(at, at), new Corner(at + 40, at));
        return new Found(symbology, symbology.aim(), "text", corners);
    }
}
