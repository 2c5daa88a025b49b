package dev.regulars.hardware.optical.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.optical.FoundCode;
import dev.regulars.hardware.optical.Symbology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes of each kind, made and then harmed in the ways that a shop harms them. */
final class HardPicturesTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int PICTURES = 3;

    @ParameterizedTest
    @EnumSource(Harm.class)
    void nothingIsEverReadWrongly(Harm harm) {
        var wrong = new ArrayList<String>();
        for (var symbology : Symbology.values()) {
            LongStream.range(0, PICTURES)
                    .mapToObj(seed -> HardPicture.of(symbology, harm, seed))
                    .forEach(hard ->
                            read(hard, LIMIT).stream()
                                    .filter(code -> !isRight(hard, code))
                                    .forEach(code -> wrong.add(hard + " was read as " + code)));
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void aCleanPictureIsRead(Symbology symbology) {
        var hard = HardPicture.of(symbology, Harm.SKEW, 3);
        assertTrue(read(hard, LONG).stream().anyMatch(code -> isRight(hard, code)));
    }

    private static boolean isRight(HardPicture hard, FoundCode code) {
        return code.symbology() == hard.symbology() && hard.text().equals(new String(code.text()));
    }

    private static List<FoundCode> read(HardPicture hard, Duration limit) {
        return new PatientCodeReader().read(hard.picture(), limit);
    }
}
