package dev.regulars.agent.enrol;

import dev.regulars.agent.checkout.CheckoutDesk;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.identify.Presentations;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.agent.member.Members;
import dev.regulars.agent.operator.Operators;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Puts enrolment together. */
@Factory
@Requires(beans = Paired.class)
final class EnrolParts {

    @Singleton
    Questions questions(Programmes programmes, Shop shop) {
        return new Questions(programmes, shop);
    }

    @Singleton
    EnrolMember enrol(
            Questions questions,
            Presentations presentations,
            Directory directory,
            DirectoryKeys directoryKeys,
            MemberKeys memberKeys,
            Operators operators,
            Journal journal,
            Shop shop) {
        return new EnrolMember(
                questions,
                presentations,
                directory,
                directoryKeys,
                memberKeys,
                operators,
                journal,
                shop);
    }

    @Singleton
    EnrolmentAnswers answers(
            Members members,
            MemberCards cards,
            Presentations presentations,
            CheckoutDesk checkouts,
            TillKeys keys,
            Shop shop) {
        return new EnrolmentAnswers(members, cards, presentations, checkouts, keys, shop);
    }
}
