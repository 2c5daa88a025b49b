package dev.regulars.hardware.optical.zxing;

import dev.regulars.hardware.optical.raster.Picture;
import java.util.List;

/** One way to look at a picture. */
sealed interface Pass permits MatrixPass, LinesPass, RowsPass {
    /** A few words: what is different about it. */
    String name();

    List<Found> look(Picture picture);
}
