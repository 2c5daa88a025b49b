package dev.regulars.trials.bench;

import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.shop.HarbourStreet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A programme tried on a shop's past, as the command does it, beside the same members with a tenth
 * of the visits: time should grow with the visits, memory hardly.
 *
 * @param visits in two years
 * @param members who made them
 */
record SimulateBench(int visits, int members) {
    private static final long SEED = 7;
    private static final double AIM_SECONDS_A_MILLION = 30;
    private static final double AIM_MEGABYTES = 1000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private record Run(double seconds, double megabytes) {}

    List<Figure> run(Launcher launcher, Path folder, Consumer<String> say) throws Exception {
        var programme =
                Files.writeString(folder.resolve("programme.yaml"), HarbourStreet.programme());
        say.accept("a tenth of the visits");
        var tenth = tried(launcher, folder, programme, Math.max(1, visits / 10));
        say.accept("all of them");
        var all = tried(launcher, folder, programme, visits);
        double aim = Math.max(5, AIM_SECONDS_A_MILLION * visits / 1e6);
        return List.of(
                new Figure("simulate", all.seconds, "s", tenth.seconds, "a tenth of it", aim),
                new Figure(
                        "simulate memory",
                        all.megabytes,
                        "MB",
                        tenth.megabytes,
                        "a tenth of it",
                        AIM_MEGABYTES));
    }

    private Run tried(Launcher launcher, Path folder, Path programme, int sales) throws Exception {
        var file = folder.resolve("sales-" + sales + ".csv");
        new PastOfAShop(SEED, sales, members).write(file);
        var log = folder.resolve("simulate-" + sales + ".log");
        long began = System.nanoTime();
        double most = 0;
        try (var process =
                launcher.start(
                        "simulation",
                        log,
                        "programme",
                        "simulate",
                        programme.toString(),
                        "--transactions",
                        file.toString(),
                        "--json")) {
            while (process.isAlive()) {
                most = Math.max(most, Memory.most(process.pid()));
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        refuseFailure(log, sales);
        return new Run(Math.round((System.nanoTime() - began) / 1e7) / 100.0, most);
    }

    private static void refuseFailure(Path log, int sales) throws IOException {
        var said = Files.readString(log);
        if (!said.contains("\"sales\":" + sales)) {
            throw new IOException("the simulation did not end well: " + said.strip());
        }
    }
}
