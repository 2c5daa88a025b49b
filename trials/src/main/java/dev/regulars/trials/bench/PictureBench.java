package dev.regulars.trials.bench;

import dev.regulars.hardware.optical.CodeReader;
import dev.regulars.hardware.optical.raster.Picture;
import dev.regulars.hardware.optical.raster.Pictures;
import dev.regulars.hardware.optical.zxing.PatientCodeReader;
import dev.regulars.hardware.optical.zxing.PlainCodeReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * How much of a processor's time a picture takes, beside ZXing as it comes: the middle of all
 * pictures of a folder, each by the best of several runs in a warm process, without reading the
 * file.
 */
final class PictureBench {
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|bmp)");
    private static final String HARDER = "ZXing, try-harder";
    private static final String PLAIN = "ZXing, if it must";
    private static final int RUNS = 7;
    private static final double AIM = 1.5;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final CodeReader ours = new PatientCodeReader();
    private final PlainCodeReader plain = new PlainCodeReader();
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();

    /** What one picture took, in nanoseconds: ours, and ZXing in its two ways. */
    private record Taken(long ours, long harder, long plain) {}

    /** Two figures for each folder with pictures, at or below the given one; four for all. */
    List<Figure> run(Path folder) throws Exception {
        if (taken(pictures(folder)).isEmpty()) { // warms up, too
            return List.of();
        }
        var figures = new ArrayList<Figure>();
        var all = new ArrayList<Taken>();
        for (var set : folders(folder)) {
            var taken = taken(pictures(set));
            figures.addAll(middles(set.getFileName().toString(), taken));
            all.addAll(taken);
        }
        figures.addAll(middles("in all", all));
        figures.add(middleRatio(all, Taken::harder, HARDER));
        figures.add(middleRatio(all, Taken::plain, PLAIN));
        return figures;
    }

    private List<Taken> taken(List<Path> files) throws Exception {
        var taken = new ArrayList<Taken>();
        for (var file : files) {
            var picture = read(file);
            taken.add(
                    new Taken(
                            best(() -> ours.read(picture, LIMIT)),
                            best(() -> plain.findsTryingHarder(picture)),
                            best(() -> plain.finds(picture))));
        }
        return taken;
    }

    private static List<Figure> middles(String set, List<Taken> taken) {
        double value = middle(taken, Taken::ours);
        double harder = middle(taken, Taken::harder);
        double plain = middle(taken, Taken::plain);
        var what = "pictures " + set;
        return List.of(
                new Figure(what, value, "ms", harder, HARDER, AIM * harder),
                new Figure(what, value, "ms", plain, PLAIN, AIM * plain));
    }

    private static double middle(List<Taken> taken, ToLongFunction<Taken> which) {
        var times = new Timings(taken.size());
        taken.forEach(one -> times.add(which.applyAsLong(one)));
        return times.percentile(50);
    }

    /** The middle of how many times the reference each picture took. */
    private static Figure middleRatio(
            List<Taken> taken, ToLongFunction<Taken> reference, String what) {
        var ratios =
                taken.stream()
                        .mapToDouble(one -> one.ours / (double) reference.applyAsLong(one))
                        .sorted()
                        .toArray();
        double middle = Math.round(100 * ratios[(ratios.length - 1) / 2]) / 100.0;
        return new Figure("pictures, one by one", middle, "x", 1, what, AIM);
    }

    /** The best of several: what others do to the machine is not ours. */
    private long best(Timings.Work work) throws Exception {
        long best = Long.MAX_VALUE;
        for (int run = 0; run <= RUNS; run++) {
            long began = processor.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, processor.getCurrentThreadCpuTime() - began);
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
