package dev.regulars.server.imports;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.server.key.ServerKeys;
import java.util.Optional;

/**
 * Turns printed numbers into cards. Only numbers of the programme's own formats: tills would honour
 * no others, and no payment number can get in.
 */
public final class Cards {
    private final ServerKeys keys;

    public Cards(ServerKeys keys) {
        this.keys = keys;
    }

    Optional<Card> of(String number, ShopTerms terms) {
        return terms.programme()
                .flatMap(checked -> checked.accepts(number))
                .map(format ->
                        new Card(
                                keys.directory().hash("number:" + number),
                                format.name(),
                                Assurance.LOW,
                                null,
                                false));
    }
}
