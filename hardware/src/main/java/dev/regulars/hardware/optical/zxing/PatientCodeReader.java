package dev.regulars.hardware.optical.zxing;

import dev.regulars.hardware.optical.CodeReader;
import dev.regulars.hardware.optical.FoundCode;
import dev.regulars.hardware.optical.raster.Alterations;
import dev.regulars.hardware.optical.raster.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One quick look, which is enough for most pictures; then look after look, each in another way,
 * until there is a code or the time is over. Safe for many threads: it holds nothing.
 */
public final class PatientCodeReader implements CodeReader {
    private static final int MOST_PIXELS = 1_500_000;

    private final List<Pass> quick;
    private final List<Pass> patient;
    private final List<Pass> afterReducing;

    public PatientCodeReader() {
        this(Passes.quick(), Passes.patient());
    }

    PatientCodeReader(List<Pass> quick, List<Pass> patient) {
        this.quick = quick;
        this.patient = patient;
        this.afterReducing = Stream.concat(quick.stream(), patient.stream()).toList();
    }

    @Override
    public List<FoundCode> read(Picture picture, Duration limit) {
        long began = System.nanoTime();
        var found = new ArrayList<FoundCode>();
        for (var pass : quick) {
            look(pass, picture, picture, began, found);
        }
        var worked = handy(picture);
        for (var pass : worked == picture ? patient : afterReducing) {
            if (!found.isEmpty() || System.nanoTime() - began >= limit.toNanos()) {
                break;
            }
            look(pass, picture, worked, began, found);
        }
        return List.copyOf(found);
    }

    /** Small enough to be worked at for long, in a till's memory. */
    private static Picture handy(Picture picture) {
        var handy = picture;
        while (handy.pixels() > MOST_PIXELS) {
            handy = Alterations.halved(handy);
        }
        return handy;
    }

    /** What one look adds; the picture may be a reduced one of the original. */
    private static void look(
            Pass pass, Picture original, Picture picture, long began, List<FoundCode> into) {
        for (var seen : pass.look(picture)) {
            var found = seen.inOriginal(original, picture);
            var code =
                    new FoundCode(
                            found.symbology(),
                            found.aim(),
                            found.text().toCharArray(),
                            found.corners(),
                            pass.name(),
                            Duration.ofNanos(System.nanoTime() - began));
            if (into.stream().noneMatch(code::saysTheSameAs)) {
                into.add(code);
            }
        }
    }
}
