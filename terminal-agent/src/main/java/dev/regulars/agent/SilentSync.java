package dev.regulars.agent;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.journal.FileJournal;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.sync.Sync;
import dev.regulars.agent.sync.SyncState;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** A line to head office on which nobody speaks. */
@Singleton
@Secondary
@Requires(beans = Paired.class)
final class SilentSync implements Sync {
    private final FileJournal live;
    private final Directory directory;

    SilentSync(@Named("live") FileJournal live, Directory directory) {
        this.live = live;
        this.directory = directory;
    }

    @Override
    public SyncState state() {
        return new SyncState(null, live.backlog(), null, directory.upTo().asOf(), 0, null);
    }

    @Override
    public void wake() {
        // Nobody is there to be asked.
    }

    @Override
    public void onChange(Consumer<SyncState> listener) {
        // Nothing ever changes.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
