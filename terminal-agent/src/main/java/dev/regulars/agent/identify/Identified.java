package dev.regulars.agent.identify;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.regulars.agent.member.MemberCard;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "what is this?".
 *
 * @param scan names this scan for some minutes, so that a card can be bound to somebody; says
 *     nothing of the card
 * @param outcome the word of an {@link Outcome}
 * @param text one sentence for the person at the till
 * @param reader which of the till's own readers it was held to
 */
public record Identified(
        String scan,
        String outcome,
        String text,
        Outcome.Sound sound,
        Source source,
        @Nullable String reader,
        @JsonUnwrapped Found found) {

    static Identified of(String scan, Source source, Outcome outcome, String text) {
        return new Identified(
                scan, outcome.word(), text, outcome.sound(), source, null, Found.NOTHING);
    }

    /** Whose it is, if it is a member's. */
    public @Nullable MemberCard member() {
        return found.member();
    }

    /** Whether it is a card that can be given to somebody. */
    boolean isNobodys() {
        return outcome.equals(Outcome.UNKNOWN_CARD.word());
    }

    Identified with(Found what) {
        return new Identified(scan, outcome, text, sound, source, reader, what);
    }

    /** The same, with one more sentence for the person at the till. */
    Identified because(String reason) {
        return new Identified(scan, outcome, text + " " + reason, sound, source, reader, found);
    }

    /** The same, held to one of the till's own readers. */
    public Identified at(String readerName) {
        return new Identified(scan, outcome, text, sound, source, readerName, found);
    }
}
