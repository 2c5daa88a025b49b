package dev.regulars.hardware.optical.zxing;

import dev.regulars.hardware.optical.line.Bars;
import dev.regulars.hardware.optical.line.LineScan;
import dev.regulars.hardware.optical.raster.Alteration;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.List;

/** Looks for bars along lines. */
record LinesPass(String name, Alteration alteration, LineScan scan) implements Pass {

    @Override
    public List<Found> look(Picture picture) {
        var altered = alteration.of(picture);
        return scan.bars(altered).stream()
                .map(LinesPass::found)
                .map(found -> found.inOriginal(picture, altered))
                .toList();
    }

    private static Found found(Bars bars) {
        return new Found(
                bars.symbology(),
                bars.symbology().aim(),
                bars.text(),
                List.of(bars.begin(), bars.end()));
    }
}
