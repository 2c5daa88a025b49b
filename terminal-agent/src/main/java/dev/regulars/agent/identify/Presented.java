package dev.regulars.agent.identify;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.CardHash;
import org.jspecify.annotations.Nullable;

/**
 * A card of nobody's that was just shown: it can be bound to somebody.
 *
 * @param hash under the newest directory key
 * @param format the programme's name of the kind, or {@code uid}
 * @param counter of a secure tag, at this tap
 */
public record Presented(
        CardHash hash, String format, Assurance assurance, @Nullable Integer counter) {}
