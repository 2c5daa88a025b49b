package dev.regulars.trials.tour;

import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.shop.HarbourStreet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tour}: the whole loop once, told and checked. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = {
            "A shop's day with a real server and two real tills, told line by line.",
            "Exits with 0 only if each step was checked. May run beside a demo."
        })
public final class TourCommand implements Callable<Integer> {
    @Option(names = "--keep", description = "Keeps the tour's folder, and says where it is.")
    private boolean keep;

    private final Narrator say = new Narrator(System.out);
    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("regulars-tour");
        var today = HarbourStreet.store().businessDate(clock.instant());
        var scene = new Scene(Launcher.ours(), folder, say, today);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(scene)));
        return walk(scene) ? 0 : 1;
    }

    private boolean walk(Scene scene) {
        long began = System.nanoTime();
        say.end("A server and two tills, on free ports of this machine.");
        for (var step : steps(scene)) {
            if (!walked(step)) {
                return false;
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        say.end(
                "%d steps, %d checks, %d s: it all holds."
                        .formatted(say.steps(), say.checks(), took));
        return true;
    }

    /** Also when somebody presses Ctrl-C. */
    private void leave(Scene scene) {
        scene.close();
        if (keep) {
            say.end("Everything is in " + scene.folder + ".");
        } else {
            remove(scene.folder);
        }
    }

    private boolean walked(Step step) {
        say.step(step.title());
        try {
            step.walk().go();
            return true;
        } catch (Exception e) {
            say.end("Step %d failed: %s".formatted(say.steps(), e.getMessage()));
            return false;
        }
    }

    private static List<Step> steps(Scene scene) {
        var joining = new Joining(scene);
        var alone = new Alone(scene);
        return Stream.of(
                        new Opening(scene).steps(),
                        joining.steps(),
                        alone.steps(),
                        new Reunion(scene, alone).steps(),
                        new Celebration(scene).steps(),
                        new Corrections(scene, joining, alone).steps(),
                        new Closing(scene).steps())
                .flatMap(List::stream)
                .toList();
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("regulars: cannot delete " + folder + ": " + e.getMessage());
        }
    }
}
