package dev.regulars.hardware.optical.zxing;

import dev.regulars.hardware.optical.line.LineScan;
import dev.regulars.hardware.optical.raster.AboveMean;
import dev.regulars.hardware.optical.raster.Alteration;
import dev.regulars.hardware.optical.raster.Alterations;
import dev.regulars.hardware.optical.raster.Picture;
import dev.regulars.hardware.optical.raster.Sauvola;
import java.util.List;

/** The passes there are, in the order of what they found for their time. */
final class Passes {
    private static final int MOST_ENLARGED = 3_000_000;

    private static final Alteration AS_IT_IS = picture -> picture;
    private static final Alteration SMALLER = Alterations::halved;
    private static final Alteration LARGER = picture -> enlarged(picture, 2);
    private static final Alteration MUCH_LARGER =
            picture -> Alterations.sharpened(enlarged(picture, 3), 4, 1);
    private static final Alteration EVENED = picture -> Alterations.evened(picture, 0.3);
    private static final Alteration SHARPER = picture -> Alterations.sharpened(picture, 3, 1.5f);

    private static final Alteration SMOOTHER = picture -> Alterations.blurred(picture, 1);
    private static final Alteration INVERTED = Alterations::inverted;
    private static final Alteration MUCH_SMALLER = Alteration.inOrder(SMALLER, SMALLER);
    private static final Threshold HYBRID = new Threshold.Hybrid();

    private static final MatrixReader QR = new QrCodes(new PlainSampler(), 3, 8);
    private static final MatrixReader EVERY_QR = new QrCodes(new PlainSampler(), 1, 30);
    private static final MatrixReader TRACED_PDF_417 =
            matrix -> Pdf417Trace.in(matrix) ? CentreCode.PDF_417.read(matrix) : List.of();
    private static final List<MatrixReader> QUICK =
            List.of(
                    new AroundTheMiddle(QR, List.of(CentreCode.DATA_MATRIX, CentreCode.AZTEC)),
                    TRACED_PDF_417);
    private static final List<MatrixReader> FITTED =
            List.of(new QrCodes(new FittedSampler(), 1, 6));
    private static final List<MatrixReader> EVERY =
            List.of(EVERY_QR, CentreCode.DATA_MATRIX, CentreCode.AZTEC, CentreCode.PDF_417);

    private static final List<MatrixReader> STACKED = List.of(CentreCode.PDF_417);

    private Passes() {}

    /** All of these are looked through for each picture. */
    static List<Pass> quick() {
        return List.of(
                new MatrixPass("plain", AS_IT_IS, HYBRID, QUICK),
                lines("rows", 0, 12, 1, 0.15, 0.5));
    }

    /** These one after the other, until one finds something. */
    static List<Pass> patient() {
        return List.of(
                lines("columns", 90, 40, 1, 0.15, 0.5),
                new MatrixPass("each row", AS_IT_IS, HYBRID, EVERY),
                lines("many rows", 0, 200, 1, 0.08, 0.5),
                new RowsPass("plain rows", AS_IT_IS, 120),
                new MatrixPass("fitted", AS_IT_IS, HYBRID, FITTED),
                new MatrixPass("global", AS_IT_IS, new Threshold.Global(), EVERY),
                new MatrixPass("smaller", SMALLER, HYBRID, EVERY),
                new MatrixPass("inverted", INVERTED, HYBRID, EVERY),
                new MatrixPass("evened", EVENED, HYBRID, EVERY),
                new MatrixPass("mean", AS_IT_IS, mean(0.15, 4), EVERY),
                new MatrixPass("fitted mean", AS_IT_IS, mean(0.2, 4), FITTED),
                lines("many columns", 90, 200, 1, 0.08, 0.5),
                new RowsPass("plain columns", Alterations::turned, 120),
                lines("wide rows", 0, 120, 5, 0.06, 0.7),
                lines("wide columns", 90, 120, 5, 0.06, 0.7),
                new MatrixPass("sharper", SHARPER, mean(0.3, 0), EVERY),
                new MatrixPass("larger", LARGER, mean(0.2, 0), EVERY),
                new MatrixPass(
                        "sauvola", AS_IT_IS, new Threshold.Own(new Sauvola(0.3, 0.2)), EVERY),
                lines("aslant down", 45, 120, 1, 0.1, 0.5),
                lines("aslant up", 135, 120, 1, 0.1, 0.5),
                lines("a little down", 22, 100, 1, 0.1, 0.5),
                lines("a little up", 158, 100, 1, 0.1, 0.5),
                lines("steeply down", 68, 100, 1, 0.1, 0.5),
                lines("steeply up", 112, 100, 1, 0.1, 0.5),
                new LinesPass("inverted rows", INVERTED, new LineScan(0, 120, 1, 0.1, 0.5)),
                new LinesPass("inverted columns", INVERTED, new LineScan(90, 120, 1, 0.1, 0.5)),
                new MatrixPass("fitted larger", LARGER, mean(0.2, 2), FITTED),
                new MatrixPass("fitted sharper", SHARPER, mean(0.3, 0), FITTED),
                lines("narrow rows", 0, 150, 3, 0.05, 0.3),
                lines("narrow columns", 90, 150, 3, 0.05, 0.3),
                new MatrixPass("smoother", SMOOTHER, mean(0.3, 2), EVERY),
                new LinesPass("smoother rows", SMOOTHER, new LineScan(0, 100, 7, 0.08, 0.5)),
                new LinesPass("smoother columns", SMOOTHER, new LineScan(90, 100, 7, 0.08, 0.5)),
                new MatrixPass("much larger", MUCH_LARGER, mean(0.3, 0), EVERY),
                turned(30, EVERY),
                turned(60, EVERY),
                turned(15, STACKED),
                turned(45, STACKED),
                turned(75, STACKED),
                new MatrixPass("much smaller", MUCH_SMALLER, HYBRID, EVERY),
                new MatrixPass("inverted global", INVERTED, new Threshold.Global(), EVERY));
    }

    private static Pass lines(
            String name, int angle, int lines, int width, double faintest, double local) {
        return new LinesPass(name, AS_IT_IS, new LineScan(angle, lines, width, faintest, local));
    }

    private static Pass turned(int angle, List<MatrixReader> readers) {
        return new MatrixPass(
                "turned by " + angle,
                picture -> Alterations.turned(picture, angle),
                HYBRID,
                readers);
    }

    /** What is large already gains nothing, and a till has not the memory. */
    private static Picture enlarged(Picture picture, int factor) {
        return (long) picture.pixels() * factor * factor > MOST_ENLARGED
                ? picture
                : Alterations.scaled(picture, factor);
    }

    private static Threshold mean(double window, int darker) {
        return new Threshold.Own(new AboveMean(window, darker));
    }
}
