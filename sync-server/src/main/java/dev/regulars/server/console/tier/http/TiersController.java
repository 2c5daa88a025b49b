package dev.regulars.server.console.tier.http;

import dev.regulars.loyalty.programme.TierRule;
import dev.regulars.server.console.ConditionWords;
import dev.regulars.server.console.Shop;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.member.MemberNames;
import dev.regulars.server.console.tier.TierMoves;
import dev.regulars.server.console.tier.TierShare;
import dev.regulars.server.console.tier.TiersPage;
import dev.regulars.server.console.tier.jdbc.TierCounts;
import dev.regulars.server.database.Transactions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** "Who is in which tier, and who moved?" */
@Controller("/tiers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TiersController {
    private final Transactions transactions;
    private final Shop shop;
    private final TierCounts counts;
    private final MemberNames names;
    private final Pages pages;

    TiersController(
            Transactions transactions,
            Shop shop,
            TierCounts counts,
            MemberNames names,
            Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.counts = counts;
        this.names = names;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> tiers(HttpRequest<?> request) {
        return pages.framed(request, "tiers", transactions.read(this::page));
    }

    private TiersPage page() {
        var now = shop.now();
        var members = counts.members();
        var moves = counts.movesSince(now.today().minusDays(TiersPage.MONTH));
        var leavers = counts.leavers(now);
        return new TiersPage(
                now,
                shares(now, members, moves),
                members.values().stream().mapToLong(Long::longValue).sum(),
                moves,
                leavers,
                counts.leaving(),
                leavers.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.id().value(),
                                        one -> names.name(one.id(), one.cashier()))));
    }

    private static List<TierShare> shares(ShopNow now, Map<String, Long> members, TierMoves moves) {
        return now.programme().map(p -> p.tiers().lowestFirst()).orElse(List.of()).stream()
                .map(tier ->
                        new TierShare(
                                now.tiers().of(tier.id()),
                                promise(tier),
                                tier.graceDays(),
                                members.getOrDefault(tier.id(), 0L),
                                moves.wereIn(tier.id())))
                .toList();
    }

    private static String promise(TierRule tier) {
        if (tier.invitation()) {
            return "by invitation only";
        }
        var when = tier.when();
        return when == null ? "" : ConditionWords.of(when.text()).orElse(when.text());
    }
}
