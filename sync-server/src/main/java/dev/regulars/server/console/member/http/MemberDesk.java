package dev.regulars.server.console.member.http;

import dev.regulars.loyalty.member.ContactPart;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.bonus.Ledgers;
import dev.regulars.server.bonus.Statement;
import dev.regulars.server.console.Shop;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.member.Happening;
import dev.regulars.server.console.member.InvitationsOfMember;
import dev.regulars.server.console.member.MemberNames;
import dev.regulars.server.console.member.MemberPage;
import dev.regulars.server.console.member.OneMember;
import dev.regulars.server.console.member.jdbc.MemberHistory;
import dev.regulars.server.console.member.jdbc.MemberRows;
import dev.regulars.server.store.Stores;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together all that is known of one member. Called inside a unit of work. */
@Singleton
final class MemberDesk {
    private static final int YEAR = 365;

    private final Shop shop;
    private final Stores stores;
    private final MemberRows rows;
    private final MemberHistory history;
    private final MemberNames names;
    private final Ledgers ledgers;

    MemberDesk(
            Shop shop,
            Stores stores,
            MemberRows rows,
            MemberHistory history,
            MemberNames names,
            Ledgers ledgers) {
        this.shop = shop;
        this.stores = stores;
        this.rows = rows;
        this.history = history;
        this.names = names;
        this.ledgers = ledgers;
    }

    Optional<MemberPage> page(String id, String show) {
        return rows.find(id).map(member -> page(member, show, shop.now()));
    }

    private MemberPage page(OneMember member, String show, ShopNow now) {
        var id = member.id();
        var tomorrow = now.today().plusDays(1);
        var year = now.since(YEAR);
        var windows = Wire.read(Wire.parse(member.windows()), Window[].class, now.currency());
        Optional<ContactPart> contact =
                show.equals("contact") ? names.contact(id, member.contact()) : Optional.empty();
        return new MemberPage(
                now,
                member,
                names.name(id, member.cashier()),
                names.open(id, member.cashier()),
                contact,
                List.of(windows),
                history.months(id, now.today()),
                history.sum(id, now, year, tomorrow),
                history.sum(id, now, year.minusDays(YEAR), year),
                rows.cards(id),
                rows.consents(id),
                Statement.of(ledgers.of(id), now.today()),
                happenings(member, show, now),
                history.count(id),
                InvitationsOfMember.of(now, rows.invitations(id)),
                rows.friends(id));
    }

    private List<Happening> happenings(OneMember member, String show, ShopNow now) {
        var storeNames =
                stores.all().stream().collect(Collectors.toMap(s -> s.id().value(), Store::name));
        int most = show.equals("all") ? MemberPage.LONG : MemberPage.SHORT;
        var telling = new Happenings(now, storeNames);
        return history.list(member.id(), most).stream().map(telling::tell).toList();
    }
}
