package dev.regulars.agent;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.directory.sqlite.SqliteDirectory;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.journal.FileJournal;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.journal.Origin;
import dev.regulars.agent.journal.TillJournal;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.pair.Paired;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What a till writes down and what it knows: both journals, and the directory beside them. */
@Factory
@Requires(beans = Paired.class)
final class RecordParts {

    @Singleton
    @Named("live")
    @Bean(typed = FileJournal.class, preDestroy = "close")
    FileJournal live(DataFolder data, Paired paired, TillClock clock) {
        return FileJournal.open(data.liveJournal(), origin(paired), clock);
    }

    @Singleton
    @Named("training")
    @Bean(typed = FileJournal.class, preDestroy = "close")
    FileJournal training(DataFolder data, Paired paired, TillClock clock) {
        return FileJournal.open(data.trainingJournal(), origin(paired), clock);
    }

    @Singleton
    @Primary
    Journal journal(
            @Named("live") FileJournal live,
            @Named("training") FileJournal training,
            SqliteDirectory directory) {
        return new TillJournal(live, training);
    }

    @Singleton
    @Bean(preDestroy = "close")
    SqliteDirectory directory(
            DataFolder data,
            @Named("live") FileJournal live,
            @Named("training") FileJournal training,
            MemberKeys keys) {
        return SqliteDirectory.open(
                data.knowledge(), live, training, keys::destroy, Progress.UNSEEN);
    }

    private static Origin origin(Paired paired) {
        return new Origin(paired.producer(), paired.store().id());
    }
}
