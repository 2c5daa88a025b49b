package dev.regulars.trials.checks.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.torture.KillRun;
import dev.regulars.trials.torture.Tally;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For more than a few kills: -Dregulars.kills=50, or {@code ./regulars torture --kills 50}. */
class KillTest {
    private static final int KILLS = Integer.getInteger("regulars.kills", 5);
    private static final long SEED = Long.getLong("regulars.seed", 2);

    @TempDir Path folder;

    @Test
    void everyAcknowledgedSaleIsThereOnceAfterKillsAtRandomMoments() throws Exception {
        var run = new KillRun(SEED, KILLS, Duration.ofMinutes(10));
        var today = LocalDate.now(Clock.systemUTC());

        Tally tally = run.run(Launcher.ours(), folder, today, System.out::println);

        System.out.println(tally);
        assertEquals(List.of(), tally.findings());
        assertTrue(tally.clean());
        assertEquals(KILLS, tally.tillKills());
        assertTrue(tally.acknowledged() > 0, "nothing was sold");
    }
}
