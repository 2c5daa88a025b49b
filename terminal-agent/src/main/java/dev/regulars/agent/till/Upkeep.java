package dev.regulars.agent.till;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.sqlite.SqliteDirectory;
import dev.regulars.agent.journal.FileJournal;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done beside the work: the time is written down every minute; soon after the start and
 * once a day the databases are looked through and old segments deleted.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("upkeep").factory());

    private Upkeep() {}

    static Upkeep start(
            FileJournal live, FileJournal training, SqliteDirectory directory, TillClock clock) {
        var upkeep = new Upkeep();
        upkeep.timer.scheduleWithFixedDelay(clock::remember, 1, 1, TimeUnit.MINUTES);
        upkeep.daily(directory::check);
        upkeep.daily(live::prune);
        upkeep.daily(() -> {
            training.acknowledged(training.last().orElse(null));
            training.prune();
        });
        return upkeep;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void daily(Runnable work) {
        Runnable guarded =
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.warn("Upkeep failed and is tried again tomorrow: {}", e.getMessage());
                    }
                };
        timer.scheduleWithFixedDelay(guarded, 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }
}
