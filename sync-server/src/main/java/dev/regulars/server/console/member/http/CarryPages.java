package dev.regulars.server.console.member.http;

import dev.regulars.server.code.MemberCodes;
import dev.regulars.server.code.QrPicture;
import dev.regulars.server.code.QrPicture.Size;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.member.CarryPage;
import dev.regulars.server.console.member.MemberPage;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.Refused;
import dev.regulars.server.key.Tokens;
import dev.regulars.server.phone.PhoneCards;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "What does Anna carry?": a code that is printed, and a card on the phone. */
@Controller("/members/{id}/carry")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CarryPages {
    private static final String FIRST = "first";
    private static final int MARK = 12;

    private final Transactions transactions;
    private final MemberDesk desk;
    private final MemberCodes codes;
    private final PhoneCards phones;
    private final Pages pages;

    CarryPages(
            Transactions transactions,
            MemberDesk desk,
            MemberCodes codes,
            PhoneCards phones,
            Pages pages) {
        this.transactions = transactions;
        this.desk = desk;
        this.codes = codes;
        this.phones = phones;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> ask(HttpRequest<?> request, String id) {
        var member = member(id);
        return shown(request, member, current(member), Optional.empty(), "", "");
    }

    /** Gives the first code, or the next one; the same form sent again gives nothing more. */
    @Post("/code")
    HttpResponse<byte[]> give(
            HttpRequest<?> request, String id, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        var member = member(id);
        var before = current(member);
        if (!mark(before).equals(form.text("instead"))) {
            return shown(request, member, before, Optional.empty(), "It was given already.", "");
        }
        var reason = before.isEmpty() ? FIRST : Reason.in(request, form);
        var given = codes.give(member.member().id(), tier(member), reason);
        return given.isEmpty()
                ? shown(request, member, given, Optional.empty(), "", "Publish a programme first.")
                : shown(request, member, given, Optional.empty(), given(before), "");
    }

    /** Makes a link for the member's phone; the phone before counts no more. */
    @Post("/phone")
    HttpResponse<byte[]> phone(
            HttpRequest<?> request, String id, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        var member = member(id);
        boolean first = form.text("reason").isEmpty();
        var offer = phones.offer(member.member().id(), first ? FIRST : Reason.in(request, form));
        var link = link(Pages.address(request), offer);
        return shown(request, member, current(member), Optional.of(link), "", "");
    }

    @Get(value = "/code.svg", produces = "image/svg+xml")
    HttpResponse<String> svg(String id, String size) {
        return named(HttpResponse.ok(picture(id, size).svg()), size, "svg");
    }

    @Get(value = "/code.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<byte[]> png(String id, String size) {
        return named(HttpResponse.ok(picture(id, size).png(12)), size, "png");
    }

    private static <T> HttpResponse<T> named(
            MutableHttpResponse<T> answer, String size, String kind) {
        var name = "attachment; filename=\"code-" + size(size).name().toLowerCase(Locale.ROOT);
        return answer.header("Content-Disposition", name + "." + kind + "\"");
    }

    private QrPicture picture(String id, String size) {
        return current(member(id))
                .map(code -> new QrPicture(code, size(size)))
                .orElseThrow(() -> Refused.notFound("no-code", "This member carries no code yet."));
    }

    private static Size size(String word) {
        return switch (word) {
            case "print" -> Size.PRINT;
            case "receipt" -> Size.RECEIPT;
            case "phone" -> Size.PHONE;
            case String other ->
                    throw Refused.impossible(
                            "bad-size", "The size is print, receipt or phone, not " + other + ".");
        };
    }

    private HttpResponse<byte[]> shown(
            HttpRequest<?> request,
            MemberPage member,
            Optional<String> code,
            Optional<CarryPage.Link> link,
            String done,
            String mistake) {
        var picture = code.map(text -> new QrPicture(text, Size.PHONE).svg());
        var page = new CarryPage(member, picture, mark(code), link, done, mistake);
        return pages.framed(request, "member-carry", page);
    }

    private static CarryPage.Link link(String server, PhoneCards.Offer offer) {
        var address = server + "/phone/#" + offer.token();
        var host = URI.create(server).getHost();
        boolean secure =
                server.startsWith("https:") || host.equals("localhost") || host.equals("127.0.0.1");
        var picture = new QrPicture(address, Size.PHONE).svg();
        return new CarryPage.Link(address, picture, offer.expiresAt(), secure);
    }

    private static String given(Optional<String> before) {
        return before.isEmpty()
                ? "The code is given. Every till takes it from now on, also without a network."
                : "The code is replaced. Tills refuse the one before once they have heard of it.";
    }

    private Optional<String> current(MemberPage member) {
        return codes.current(member.member().id(), tier(member));
    }

    private static String tier(MemberPage member) {
        var tier = member.member().tier();
        return tier == null ? "" : tier;
    }

    private static String mark(Optional<String> code) {
        return code.map(text -> Tokens.hash(text).substring(0, MARK)).orElse("");
    }

    private MemberPage member(String id) {
        return transactions
                .read(() -> desk.page(id, ""))
                .orElseThrow(() ->
                        Refused.notFound(
                                "no-such-member",
                                "There is no such member; perhaps they were erased."));
    }
}
