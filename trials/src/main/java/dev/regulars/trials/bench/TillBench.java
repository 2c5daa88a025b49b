package dev.regulars.trials.bench;

import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Ports;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.SampleMember;
import dev.regulars.trials.shop.SampleShop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A till that knows many members, measured from its POS's side and from the machine's.
 *
 * @param members how many it knows
 * @param rounds how often each call is timed
 */
record TillBench(int members, int rounds) {
    private static final long SEED = 7;
    private static final int MEMBERS_WITH_HISTORY = 500;
    private static final int STARTS = 5;
    private static final int SETTLED_SECONDS = 3;

    /** Puts the shop up in a folder, measures, and takes it down again. */
    List<Figure> run(Launcher launcher, Path folder, LocalDate today, Consumer<String> say)
            throws Exception {
        try (var premises = Premises.open(launcher, folder)) {
            say.accept("importing " + members + " members");
            var shop = new SampleShop(SEED, today, members);
            premises.stock(shop, Math.min(members, MEMBERS_WITH_HISTORY));
            say.accept("a till learns them");
            var till = premises.till("till");
            Premises.awaitMembers(till, members);
            var cards = shop.members().stream().map(SampleMember::card).toList();
            var figures = new ArrayList<Figure>();
            say.accept("its POS asks and commits");
            var pos = new PosCalls(till, cards, rounds);
            figures.addAll(pos.measure(folder.resolve("till")));
            premises.office().stop();
            say.accept("it starts again, beside a till that knows nobody");
            figures.addAll(body(launcher, folder, till));
            return figures;
        }
    }

    /** How it starts and what it weighs. */
    private static List<Figure> body(Launcher launcher, Path folder, Till till) throws Exception {
        double busy = Memory.resident(till.process().pid());
        try (var empty =
                Till.start(
                        launcher, folder.resolve("empty"), Ports.free(), Till.SIMULATED_READER)) {
            var emptyStarts = starts(empty);
            var starts = starts(till);
            double bare = Memory.resident(empty.process().pid());
            return List.of(
                    new Figure("memory after the calls", busy, "MB", bare, "an empty till", 250),
                    new Figure(
                            "memory after a start",
                            Memory.resident(till.process().pid()),
                            "MB",
                            bare,
                            "an empty till",
                            250),
                    new Figure(
                            "start to ready",
                            starts.percentile(50),
                            "ms",
                            emptyStarts.percentile(50),
                            "an empty till",
                            3000));
        }
    }

    private static Timings starts(Till till) throws Exception {
        var timings = new Timings(STARTS);
        for (int i = 0; i < STARTS; i++) {
            till.kill();
            timings.time(till::start);
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SETTLED_SECONDS));
        return timings;
    }
}
