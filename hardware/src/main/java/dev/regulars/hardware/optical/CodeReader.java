package dev.regulars.hardware.optical;

import dev.regulars.hardware.optical.raster.Picture;
import java.time.Duration;
import java.util.List;

/** Finds codes in pictures. */
public interface CodeReader {

    /**
     * Every code of the picture that says something different. Wrong text is worse than none: what
     * is doubtful is left out.
     *
     * @param limit how long a picture may be worked at that gives nothing at first; it is kept to
     *     within one pass
     * @return none, one, or several: whoever asks must not guess which was meant
     */
    List<FoundCode> read(Picture picture, Duration limit);
}
