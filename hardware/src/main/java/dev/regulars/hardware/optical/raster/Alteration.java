package dev.regulars.hardware.optical.raster;

import java.util.Arrays;

/** Makes another picture of one, in which a code may be found more easily. */
public interface Alteration {
    Picture of(Picture picture);

    /** One after the other. */
    static Alteration inOrder(Alteration... alterations) {
        return picture ->
                Arrays.stream(alterations)
                        .reduce(picture, (p, alteration) -> alteration.of(p), (_, p) -> p);
    }
}
