package dev.regulars.agent.identify;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.CardHash;

/**
 * A card of nobody's that was just shown: it can be bound to somebody.
 *
 * @param hash under the newest directory key
 * @param format the programme's name of the kind, or {@code uid}
 */
public record Presented(CardHash hash, String format, Assurance assurance) {}
