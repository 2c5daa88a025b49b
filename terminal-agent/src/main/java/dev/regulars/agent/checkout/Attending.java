package dev.regulars.agent.checkout;

import dev.regulars.agent.api.Refused;
import dev.regulars.agent.checkout.Checkout.Attached;
import dev.regulars.agent.identify.Presentations;
import dev.regulars.agent.identify.Presentations.Seen;
import dev.regulars.agent.member.Introduction;
import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.member.Members;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.TagTap;
import dev.regulars.loyalty.sale.Finding;
import dev.regulars.loyalty.sale.Finding.When;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who stands at a checkout, and how sure we are of them. */
final class Attending {
    private final Members members;
    private final Presentations presentations;
    private final Shop shop;

    Attending(Members members, Presentations presentations, Shop shop) {
        this.members = members;
        this.presentations = presentations;
        this.shop = shop;
    }

    /** A member whom the POS or the panel names, with how they were found where it does not say. */
    Attached named(MemberId member, @Nullable Finding found, boolean linesFirst) {
        var known =
                find(member)
                        .orElseThrow(() ->
                                Refused.unknown(
                                        "no-such-member",
                                        "This till knows no member "
                                                + member
                                                + ": scan the card, or sell without."));
        var when = linesFirst ? When.AFTER_TOTAL : When.BEFORE_LINES;
        var seen = presentations.of(known.id());
        var tap = seen.map(Seen::tap).orElse(null);
        var how = found == null ? seen.map(s -> new Finding(s.by(), when)).orElse(null) : found;
        return new Attached(known.id(), how == null ? null : how.by(tap));
    }

    /** By which tap of a secure tag somebody was found, when they were attached or since. */
    @Nullable TagTap tap(Attached attached) {
        var found = attached.found();
        return found != null && found.tap() != null
                ? found.tap()
                : presentations.of(attached.id()).map(Seen::tap).orElse(null);
    }

    /** Somebody who is attached. */
    KnownMember known(Attached attached) {
        return find(attached.id())
                .orElseGet(() ->
                        members.introduced(
                                attached.id(),
                                new Introduction(shop.today(), null),
                                Assurance.LOW));
    }

    private Optional<KnownMember> find(MemberId member) {
        var seen = presentations.of(member);
        var assurance = seen.map(Seen::assurance).orElse(Assurance.LOW);
        return members.known(member, assurance)
                .or(() ->
                        seen.map(Seen::introduced)
                                .map(by -> members.introduced(member, by, assurance)));
    }
}
