package dev.regulars.hardware.optical.zxing;

import dev.regulars.hardware.optical.line.LineScan;
import dev.regulars.hardware.optical.raster.AboveMean;
import dev.regulars.hardware.optical.raster.Alteration;
import dev.regulars.hardware.optical.raster.Alterations;
import dev.regulars.hardware.optical.raster.Sauvola;
import java.util.List;

/** The passes there are, in the order of what they found for their time. */
final class Passes {
    private static final Alteration AS_IT_IS = picture -> picture;
    private static final Alteration SMALLER = Alterations::halved;
    private static final Alteration LARGER = picture -> Alterations.scaled(picture, 2);
    private static final Alteration SHARPER = picture -> Alterations.sharpened(picture, 3, 1.5f);

    private static final MatrixReader QR = new QrCodes(new PlainSampler(), 3, 8);
    private static final MatrixReader EVERY_QR = new QrCodes(new PlainSampler(), 1, 30);
    private static final MatrixReader TRACED_PDF_417 =
            matrix -> Pdf417Trace.in(matrix) ? CentreCode.PDF_417.read(matrix) : List.of();
    private static final List<MatrixReader> QUICK =
            List.of(QR, CentreCode.DATA_MATRIX, CentreCode.AZTEC, TRACED_PDF_417);
    private static final List<MatrixReader> FITTED =
            List.of(new QrCodes(new FittedSampler(), 1, 6));
    private static final List<MatrixReader> EVERY =
            List.of(EVERY_QR, CentreCode.DATA_MATRIX, CentreCode.AZTEC, CentreCode.PDF_417);

    private Passes() {}

    /** All of these are looked through for each picture. */
    static List<Pass> quick() {
        return List.of(
                new LinesPass("rows", AS_IT_IS, new LineScan(0, 16, 1, 0.15, 0.5)),
                new MatrixPass("plain", AS_IT_IS, new Threshold.Hybrid(), QUICK));
    }

    /** These one after the other, until one finds something. */
    static List<Pass> patient() {
        return List.of(
                new LinesPass("columns", AS_IT_IS, new LineScan(90, 40, 1, 0.15, 0.5)),
                new MatrixPass("each row", AS_IT_IS, new Threshold.Hybrid(), EVERY),
                new MatrixPass("fitted", AS_IT_IS, new Threshold.Hybrid(), FITTED),
                new MatrixPass(
                        "fitted mean", AS_IT_IS, new Threshold.Own(new AboveMean(0.2, 4)), FITTED),
                new LinesPass("many rows", AS_IT_IS, new LineScan(0, 200, 1, 0.08, 0.5)),
                new MatrixPass("global", AS_IT_IS, new Threshold.Global(), EVERY),
                new MatrixPass("mean", AS_IT_IS, new Threshold.Own(new AboveMean(0.15, 4)), EVERY),
                new MatrixPass("smaller", SMALLER, new Threshold.Hybrid(), EVERY),
                new MatrixPass("inverted", Alterations::inverted, new Threshold.Hybrid(), EVERY),
                new MatrixPass(
                        "sauvola", AS_IT_IS, new Threshold.Own(new Sauvola(0.3, 0.2)), EVERY),
                new MatrixPass("sharper", SHARPER, new Threshold.Own(new AboveMean(0.3, 0)), EVERY),
                new MatrixPass("larger", LARGER, new Threshold.Own(new AboveMean(0.2, 0)), EVERY),
                new MatrixPass(
                        "fitted larger", LARGER, new Threshold.Own(new AboveMean(0.2, 2)), FITTED),
                new LinesPass("many columns", AS_IT_IS, new LineScan(90, 200, 1, 0.08, 0.5)),
                new LinesPass("wide rows", AS_IT_IS, new LineScan(0, 100, 5, 0.06, 0.7)),
                new LinesPass("wide columns", AS_IT_IS, new LineScan(90, 100, 5, 0.06, 0.7)),
                new MatrixPass(
                        "smoother",
                        picture -> Alterations.blurred(picture, 1),
                        new Threshold.Own(new AboveMean(0.3, 2)),
                        EVERY));
    }
}
