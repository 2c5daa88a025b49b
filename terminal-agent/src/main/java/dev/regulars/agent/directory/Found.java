package dev.regulars.agent.directory;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** What a card says to this till. */
public sealed interface Found {

    /**
     * A member of ours. Whether the card may still be served today is the card's to say.
     *
     * @param member whom the card stands for now, merges followed
     * @param sheet absent for somebody who was enrolled here and has not come back from head office
     *     yet: then {@link Directory#later} has their enrolment
     */
    record Known(MemberId member, Card card, @Nullable Sheet sheet) implements Found {}

    /** A card that is no longer served: lost, stolen or replaced. */
    record Blocked(MemberId member, Card card) implements Found {}

    /** Nobody's, as far as this till knows. */
    record Unknown() implements Found {}
}
