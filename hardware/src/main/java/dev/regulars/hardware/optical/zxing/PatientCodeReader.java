package dev.regulars.hardware.optical.zxing;

import dev.regulars.hardware.optical.CodeReader;
import dev.regulars.hardware.optical.FoundCode;
import dev.regulars.hardware.optical.raster.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One quick look, which is enough for most pictures; then look after look, each in another way,
 * until there is a code or the time is over. Safe for many threads: it holds nothing.
 */
public final class PatientCodeReader implements CodeReader {
    private final List<Pass> quick;
    private final List<Pass> patient;

    public PatientCodeReader() {
        this(Passes.quick(), Passes.patient());
    }

    PatientCodeReader(List<Pass> quick, List<Pass> patient) {
        this.quick = quick;
        this.patient = patient;
    }

    @Override
    public List<FoundCode> read(Picture picture, Duration limit) {
        long began = System.nanoTime();
        var found = new ArrayList<FoundCode>();
        for (var pass : quick) {
            look(pass, picture, began, found);
        }
        for (var pass : patient) {
            if (!found.isEmpty() || System.nanoTime() - began >= limit.toNanos()) {
                break;
            }
            look(pass, picture, began, found);
        }
        return List.copyOf(found);
    }

    private static void look(Pass pass, Picture picture, long began, List<FoundCode> into) {
        for (var found : pass.look(picture)) {
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
