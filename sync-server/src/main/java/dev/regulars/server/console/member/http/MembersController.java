package dev.regulars.server.console.member.http;

import dev.regulars.server.console.Shop;
import dev.regulars.server.console.http.Csv;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.member.MemberFilter;
import dev.regulars.server.console.member.MemberNames;
import dev.regulars.server.console.member.MembersPage;
import dev.regulars.server.console.member.Named;
import dev.regulars.server.console.member.jdbc.MemberList;
import dev.regulars.server.console.member.jdbc.Overviews;
import dev.regulars.server.database.Transactions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** "Who are our members?" */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MembersController {
    private final Transactions transactions;
    private final Shop shop;
    private final MemberList list;
    private final Overviews overviews;
    private final MemberNames names;
    private final Pages pages;

    MembersController(
            Transactions transactions,
            Shop shop,
            MemberList list,
            Overviews overviews,
            MemberNames names,
            Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.list = list;
        this.overviews = overviews;
        this.names = names;
        this.pages = pages;
    }

    @Get(uris = {"/", "/members"})
    HttpResponse<byte[]> members(HttpRequest<?> request) {
        var filter = FilterQuery.of(request);
        int from = FilterQuery.from(request);
        return pages.framed(request, "members", transactions.read(() -> page(filter, from)));
    }

    /** Everybody whom the filter lets through, without names. */
    @Get("/members.csv")
    @Produces("text/csv")
    HttpResponse<byte[]> export(HttpRequest<?> request) {
        var filter = FilterQuery.of(request);
        var now = shop.now();
        var csv =
                new Csv(
                        "member_id",
                        "member_since",
                        "tier",
                        "last_visit",
                        "visits_in_a_year",
                        "points",
                        "paid_in_a_year",
                        "currency");
        for (var m : transactions.read(() -> list.list(filter, now, 0, Integer.MAX_VALUE))) {
            csv.row(
                    m.id().value(),
                    m.enrolledOn(),
                    m.tier(),
                    m.lastVisit(),
                    m.visits(),
                    m.bonus(),
                    now.money(m.paid()).plain(),
                    now.currency().getCurrencyCode());
        }
        return csv.download("members-" + now.today());
    }

    private MembersPage page(MemberFilter filter, int from) {
        var now = shop.now();
        var members =
                list.list(filter, now, from, MembersPage.LENGTH).stream()
                        .map(m -> new Named(names.name(m.id(), m.cashier()), m))
                        .toList();
        return new MembersPage(now, overviews.now(now), filter, members, list.count(filter), from);
    }
}
