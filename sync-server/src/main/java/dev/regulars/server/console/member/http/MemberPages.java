package dev.regulars.server.console.member.http;

import dev.regulars.loyalty.member.CardHash;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.Said;
import dev.regulars.server.console.member.CardRow;
import dev.regulars.server.console.member.CorrectMember;
import dev.regulars.server.console.member.MemberPage;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.erasure.EraseMember;
import dev.regulars.server.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "How is Anna doing?", and what head office may do about it. */
@Controller("/members/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MemberPages {
    private static final long MOST_POINTS = 1_000_000;

    private final Transactions transactions;
    private final MemberDesk desk;
    private final CorrectMember correcting;
    private final EraseMember erasing;
    private final Pages pages;

    MemberPages(
            Transactions transactions,
            MemberDesk desk,
            CorrectMember correcting,
            EraseMember erasing,
            Pages pages) {
        this.transactions = transactions;
        this.desk = desk;
        this.correcting = correcting;
        this.erasing = erasing;
        this.pages = pages;
    }

    /**
     * @param show {@code all} for the whole history, {@code contact} to open how they are reached
     */
    @Get
    HttpResponse<byte[]> one(
            HttpRequest<?> request, String id, @QueryValue(defaultValue = "") String show) {
        return pages.framed(request, "member", page(id, show));
    }

    @Get("/erase")
    HttpResponse<byte[]> askErase(HttpRequest<?> request, String id) {
        return pages.framed(request, "member-erase", page(id, ""));
    }

    @Post("/erase")
    HttpResponse<?> erase(
            HttpRequest<?> request, String id, @Body @Nullable Map<String, String> body) {
        var reason = Reason.in(request, Form.of(request, body));
        var member = page(id, "").member().id();
        erasing.erase(member, reason);
        return HttpResponse.seeOther(URI.create(Said.MEMBER_ERASED.on("/members")));
    }

    @Post("/points")
    HttpResponse<?> points(
            HttpRequest<?> request, String id, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        var page = page(id, "");
        correcting.correct(page.member().id(), points(form), Reason.in(request, form));
        return HttpResponse.seeOther(URI.create(Said.POINTS_CORRECTED.on(page.address())));
    }

    @Post("/cards/{hex}/block")
    HttpResponse<?> block(
            HttpRequest<?> request,
            String id,
            String hex,
            @Body @Nullable Map<String, String> body) {
        var reason = Reason.in(request, Form.of(request, body));
        var page = page(id, "");
        var card =
                page.cards().stream()
                        .filter(one -> one.hex().equals(hex))
                        .findFirst()
                        .map(MemberPages::hash)
                        .orElseThrow(
                                () -> Refused.notFound("no-such-card", "There is no such card."));
        correcting.block(page.member().id(), card, reason);
        return HttpResponse.seeOther(URI.create(Said.CARD_BLOCKED.on(page.address())));
    }

    private static CardHash hash(CardRow card) {
        return new CardHash(card.keyVersion(), card.hex());
    }

    private static long points(Form form) {
        var text = form.text("points").replace('−', '-');
        if (!text.matches("[+-]?\\d{1,7}")) {
            throw badPoints();
        }
        long points = Long.parseLong(text);
        if (points == 0 || Math.abs(points) > MOST_POINTS) {
            throw badPoints();
        }
        return points;
    }

    private static Refused badPoints() {
        return Refused.impossible(
                "bad-points",
                "Points are a whole number other than 0, such as 20 or -20; nothing was changed.");
    }

    private MemberPage page(String id, String show) {
        return transactions
                .read(() -> desk.page(id, show))
                .orElseThrow(() ->
                        Refused.notFound(
                                "no-such-member",
                                "There is no such member; perhaps they were erased."));
    }
}
