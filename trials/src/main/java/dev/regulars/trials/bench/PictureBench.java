package dev.regulars.trials.bench;

import dev.regulars.hardware.optical.CodeReader;
import dev.regulars.hardware.optical.raster.Picture;
import dev.regulars.hardware.optical.raster.Pictures;
import dev.regulars.hardware.optical.zxing.PatientCodeReader;
import dev.regulars.hardware.optical.zxing.PlainCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How long a picture takes, beside ZXing as it comes: the middle of all pictures of a folder, each
 * by the best of several runs, without reading the file.
 */
final class PictureBench {
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|bmp)");
    private static final int RUNS = 7;
    private static final double AIM = 1.5;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final CodeReader ours = new PatientCodeReader();
    private final PlainCodeReader plain = new PlainCodeReader();

    /** A figure for each folder with pictures, at or below the given one. */
    List<Figure> run(Path folder) throws Exception {
        var figures = new ArrayList<Figure>();
        for (var set : folders(folder)) {
            figures.addAll(figures(set));
        }
        return figures;
    }

    private List<Figure> figures(Path set) throws Exception {
        var files = pictures(set);
        var ourTimes = new Timings(files.size());
        var harderTimes = new Timings(files.size());
        var plainTimes = new Timings(files.size());
        for (var file : files) {
            var picture = read(file);
            ourTimes.add(best(() -> ours.read(picture, LIMIT)));
            harderTimes.add(best(() -> plain.findsTryingHarder(picture)));
            plainTimes.add(best(() -> plain.finds(picture)));
        }
        return List.of(
                figure(set, ourTimes, harderTimes, "ZXing, try-harder"),
                figure(set, ourTimes, plainTimes, "ZXing, if it must"));
    }

    private static Figure figure(Path set, Timings ours, Timings reference, String what) {
        double middle = reference.percentile(50);
        return new Figure(
                "pictures " + set.getFileName(),
                ours.percentile(50),
                "ms",
                middle,
                what,
                AIM * middle);
    }

    /** The best of several, after one that warms up: what others do to the machine is not ours. */
    private static long best(Timings.Work work) throws Exception {
        long best = Long.MAX_VALUE;
        for (int run = 0; run <= RUNS; run++) {
            long began = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }

    private static Picture read(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Pictures.read(bytes);
        }
    }

    private static TreeSet<Path> folders(Path folder) throws IOException {
        var folders = new TreeSet<Path>();
        for (var file : pictures(folder)) {
            folders.add(file.getParent());
        }
        return folders;
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> PICTURE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
