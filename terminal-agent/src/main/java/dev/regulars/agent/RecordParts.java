package dev.regulars.agent;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.journal.Outbox;
import dev.regulars.agent.keys.GivenKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.lease.Borrowed;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.sync.Pace;
import dev.regulars.agent.sync.Sync;
import dev.regulars.agent.sync.http.HttpHeadOffice;
import dev.regulars.agent.sync.http.Limits;
import dev.regulars.agent.till.OpenTill;
import dev.regulars.loyalty.event.ShopEvent.RightReturned;
import dev.regulars.loyalty.sale.Mode;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** What a till writes down, what it knows, and its line to head office. */
@Factory
@Requires(beans = Paired.class)
final class RecordParts {

    @Singleton
    @Bean(preDestroy = "close")
    OpenTill till(DataFolder data, Paired paired, TillClock clock, MemberKeys keys) {
        return OpenTill.open(data, paired, clock, keys, Progress.UNSEEN);
    }

    @Singleton
    Journal journal(OpenTill till) {
        return till.journal();
    }

    @Singleton
    Outbox outbox(OpenTill till) {
        return till.live();
    }

    @Singleton
    Directory directory(OpenTill till) {
        return till.directory();
    }

    @Singleton
    @Bean(preDestroy = "close")
    HttpHeadOffice headOffice(Paired paired) {
        return new HttpHeadOffice(paired, Limits.USUAL);
    }

    @Singleton
    Borrowed borrowed(
            DataFolder data,
            Journal journal,
            Directory directory,
            Paired paired,
            TillClock clock,
            HttpHeadOffice headOffice) {
        return new Borrowed(
                data.leases(),
                headOffice::lend,
                lease -> {
                    var currency = directory.store().orElseGet(paired::store).currency();
                    var event = new RightReturned(lease);
                    journal.append(List.of(new Draft(Mode.LIVE, currency, null, null, event)));
                },
                errand -> Thread.ofVirtual().name("leases").start(errand),
                clock::instant);
    }

    /** From the start, not when somebody first asks for it. */
    @Context
    @Bean(preDestroy = "close")
    Sync sync(
            OpenTill till,
            DataFolder data,
            Paired paired,
            TillClock clock,
            MemberKeys keys,
            GivenKeys givenKeys,
            HttpHeadOffice headOffice) {
        return till.sync(data, paired, clock, keys, givenKeys, headOffice, Pace.USUAL);
    }
}
