package dev.regulars.agent.visit;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.identify.Presentations;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.operator.Operators;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.programme.Shop;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Puts together what is done to sales afterwards. */
@Factory
@Requires(beans = Paired.class)
final class VisitParts {

    @Singleton
    Visits visits(Directory directory) {
        return new Visits(directory);
    }

    @Singleton
    Corrections corrections(
            Visits visits,
            Directory directory,
            Presentations presentations,
            Operators operators,
            Journal journal,
            Shop shop) {
        return new Corrections(visits, directory, presentations, operators, journal, shop);
    }

    @Singleton
    Refunds refunds(Directory directory, Operators operators, Journal journal, Shop shop) {
        return new Refunds(new RefundBases(directory, shop), operators, journal, shop);
    }
}
