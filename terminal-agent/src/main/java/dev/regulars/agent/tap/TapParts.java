package dev.regulars.agent.tap;

import dev.regulars.agent.announce.Announcements;
import dev.regulars.agent.checkout.CheckoutDesk;
import dev.regulars.agent.identify.IdentifyCard;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.status.ReaderStates;
import dev.regulars.hardware.reader.CardReaders;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;

/** Opens the readers that the till was told to use. */
@Factory
@Requires(beans = {Paired.class, CardReaders.class})
final class TapParts {

    @Context
    TapDesk desk(
            CardReaders cardReaders,
            IdentifyCard identify,
            CheckoutDesk checkouts,
            ReaderStates states,
            Announcements announcements,
            Shop shop) {
        var desk = new TapDesk(identify, checkouts, states, announcements, shop);
        cardReaders.open(desk);
        return desk;
    }
}
