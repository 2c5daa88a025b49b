package dev.regulars.hardware.optical.line;

import dev.regulars.hardware.optical.Symbology;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for bars along lines side by side.
 *
 * @param angle of the lines in degrees, clockwise from a row; 0 and 90 are the quickest
 * @param lines how many, spread over the picture
 * @param width how many shades beside each other are averaged
 * @param faintest see {@link Edges#of}
 * @param local see {@link Edges#of}
 */
public record LineScan(int angle, int lines, int width, double faintest, double local) {
    private static final LinearCode EAN = new Ean13();
    private static final LinearCode CODE_128 = new Code128();
    private static final int LEAST_AGREEING = 2;

    public List<Bars> bars(Picture picture) {
        var eans = new ArrayList<Sighting>();
        var code128s = new ArrayList<Sighting>();
        through(picture)
                .forEach(line -> {
                    var edges = Edges.of(line.shades(), faintest, local);
                    look(EAN, line, edges, eans);
                    look(CODE_128, line, edges, code128s);
                });
        return Stream.concat(agreed(EAN, eans), agreed(CODE_128, code128s)).toList();
    }

    private static void look(LinearCode code, ScanLine line, Edges edges, List<Sighting> into) {
        code.look(edges, (m, begin, end) -> into.add(new Sighting(line, m, begin, end)));
        var back = edges.reversed();
        code.look(
                back,
                (m, begin, end) ->
                        into.add(new Sighting(line, m, back.mirrored(begin), back.mirrored(end))));
    }

    private static Stream<Bars> agreed(LinearCode code, List<Sighting> sightings) {
        return Agreement.among(sightings).stream()
                .filter(group -> group.lines() >= needed(group))
                .flatMap(group -> bars(code, group).stream());
    }

    /** A few characters may agree by chance. */
    private static int needed(Agreement group) {
        return group.middle().characters() < 6 ? 2 * LEAST_AGREEING : LEAST_AGREEING;
    }

    private static Optional<Bars> bars(LinearCode code, Agreement group) {
        return code.decode(group.misfits())
                .map(text -> {
                    var seen = group.middle();
                    return new Bars(
                            symbology(code, text),
                            code == EAN && text.charAt(0) == '0' ? text.substring(1) : text,
                            seen.line().at(seen.begin()),
                            seen.line().at(seen.end()),
                            group.lines());
                });
    }

    private static Symbology symbology(LinearCode code, String text) {
        return switch (code) {
            case Ean13 _ -> text.charAt(0) == '0' ? Symbology.UPC_A : Symbology.EAN_13;
            case Code128 _ -> Symbology.CODE_128;
        };
    }

    private Stream<ScanLine> through(Picture picture) {
        return switch (angle) {
            case 0 ->
                    Spread.over(picture.height(), lines)
                            .mapToObj(y -> ScanLine.row(picture, y, width));
            case 90 ->
                    Spread.over(picture.width(), lines)
                            .mapToObj(x -> ScanLine.column(picture, x, width));
            default -> Spread.slanted(picture, angle, lines, width);
        };
    }
}
