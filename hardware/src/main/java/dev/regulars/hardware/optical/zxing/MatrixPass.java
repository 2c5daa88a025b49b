package dev.regulars.hardware.optical.zxing;

import dev.regulars.hardware.optical.raster.Alteration;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.List;

/** Alters the picture, tells black from white, and looks for squares of modules. */
record MatrixPass(
        String name, Alteration alteration, Threshold threshold, List<MatrixReader> readers)
        implements Pass {

    @Override
    public List<Found> look(Picture picture) {
        var altered = alteration.of(picture);
        return threshold
                .matrix(altered)
                .map(matrix ->
                        readers.stream()
                                .flatMap(reader -> reader.read(matrix).stream())
                                .map(found -> found.inOriginal(picture, altered))
                                .toList())
                .orElse(List.of());
    }
}
