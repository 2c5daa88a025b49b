package dev.regulars.server.console.programme.http;

import dev.regulars.loyalty.store.Store;
import dev.regulars.server.console.Shop;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.Said;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.console.programme.CheckDraft;
import dev.regulars.server.console.programme.ProgrammePage;
import dev.regulars.server.console.programme.Sendings;
import dev.regulars.server.console.programme.VersionPage;
import dev.regulars.server.console.till.SeenTills;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.Refused;
import dev.regulars.server.offer.StopOffer;
import dev.regulars.server.programme.Plan;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.PublishProgramme;
import dev.regulars.server.programme.PublishProgramme.Outcome;
import dev.regulars.server.programme.Published;
import dev.regulars.server.programme.WithdrawVersion;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** "What do we promise, and does it hold together?" */
@Controller("/programme")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProgrammePages {
    private final Transactions transactions;
    private final Shop shop;
    private final Programmes programmes;
    private final PublishProgramme publishing;
    private final CheckDraft checking;
    private final SeenTills tills;
    private final Sendings sendings;
    private final StopOffer stopping;
    private final WithdrawVersion withdrawing;
    private final Pages pages;

    ProgrammePages(
            Transactions transactions,
            Shop shop,
            Programmes programmes,
            PublishProgramme publishing,
            CheckDraft checking,
            SeenTills tills,
            Sendings sendings,
            StopOffer stopping,
            WithdrawVersion withdrawing,
            Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.programmes = programmes;
        this.publishing = publishing;
        this.checking = checking;
        this.tills = tills;
        this.sendings = sendings;
        this.stopping = stopping;
        this.withdrawing = withdrawing;
        this.pages = pages;
    }

    /**
     * The programme in the editor.
     *
     * @param from {@code sample} to begin with the sample shop's
     */
    @Get
    HttpResponse<byte[]> edit(HttpRequest<?> request, @QueryValue(defaultValue = "") String from) {
        var newest = transactions.read(programmes::newest).map(Published::source);
        var draft = from.equals("sample") ? SampleProgramme.yaml() : newest.orElse("");
        return pages.framed(request, "programme", page(draft, false, ""));
    }

    @Post("/check")
    HttpResponse<byte[]> check(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        var draft = draft(Form.of(request, body));
        return pages.framed(request, "programme", page(draft, true, ""));
    }

    @Post("/publish")
    HttpResponse<?> publish(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        return sent(
                request, draft(form), publishing.publish(draft(form), who(request), plan(form)));
    }

    /** Goes back to a version, or takes one further that was tried in some stores. */
    @Post("/versions/{number}/again")
    HttpResponse<?> again(
            HttpRequest<?> request, int number, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        return sent(request, "", publishing.again(number, who(request), plan(form)));
    }

    /** A version that is planned will not begin. */
    @Post("/versions/{number}/withdraw")
    HttpResponse<?> withdraw(
            HttpRequest<?> request, int number, @Body @Nullable Map<String, String> body) {
        Form.of(request, body);
        return switch (withdrawing.withdraw(number, who(request))) {
            case WithdrawVersion.Outcome.Withdrawn _ ->
                    HttpResponse.seeOther(URI.create(Said.VERSION_WITHDRAWN.on("/programme")));
            case WithdrawVersion.Outcome.TooLate(var sentence) ->
                    throw Refused.impossible("too-late", sentence);
            case WithdrawVersion.Outcome.UnknownVersion(var unknown) -> throw noVersion(unknown);
        };
    }

    private HttpResponse<?> sent(HttpRequest<?> request, String draft, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent ->
                    HttpResponse.seeOther(
                            URI.create(
                                    (sent.rollout().atOnce()
                                                    ? Said.PROGRAMME_PUBLISHED
                                                    : Said.PROGRAMME_PLANNED)
                                            .on("/programme")));
            case Outcome.Refused _ -> pages.framed(request, "programme", page(draft, true, ""));
            case Outcome.OtherProgramme(var ours, var theirs) ->
                    pages.framed(request, "programme", page(draft, true, other(ours, theirs)));
            case Outcome.UnknownStore(var sentence) ->
                    pages.framed(request, "programme", page(draft, true, sentence));
            case Outcome.UnknownVersion(var number) -> throw noVersion(number);
        };
    }

    private static String who(HttpRequest<?> request) {
        return Visitor.of(request).orElseThrow().name();
    }

    /** An empty date is at once, and no tick is every store. */
    private Plan plan(Form form) {
        var stores =
                transactions.read(sendings::stores).stream()
                        .map(Store::id)
                        .filter(id -> !form.text("store." + id).isEmpty())
                        .collect(Collectors.toSet());
        var at = form.text("at");
        try {
            return new Plan(at.isEmpty() ? null : LocalDate.parse(at), stores);
        } catch (DateTimeException e) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST, "unreadable", "'" + at + "' is no date: 2026-12-01.");
        }
    }

    private static String other(String ours, String theirs) {
        return "This server's programme is %s, the file says %s: keep the name."
                .formatted(ours, theirs);
    }

    @Get("/versions/{number}")
    HttpResponse<byte[]> version(HttpRequest<?> request, int number) {
        var versions = transactions.read(sendings::versions);
        var version =
                versions.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(() -> noVersion(number));
        var now = shop.now();
        var changes = CheckDraft.ifSentAgain(now, version.published());
        return pages.framed(
                request,
                "version",
                new VersionPage(now, version, versions.getFirst().number(), changes));
    }

    private static Refused noVersion(int number) {
        return Refused.notFound("no-such-version", "There is no version " + number + ".");
    }

    @Post("/offers/{offer}/stop")
    HttpResponse<?> stop(
            HttpRequest<?> request, String offer, @Body @Nullable Map<String, String> body) {
        Form.of(request, body);
        stopping.stop(offer, who(request));
        return HttpResponse.seeOther(URI.create(Said.OFFER_STOPPED.on("/programme")));
    }

    @Post("/offers/{offer}/start")
    HttpResponse<?> start(
            HttpRequest<?> request, String offer, @Body @Nullable Map<String, String> body) {
        Form.of(request, body);
        stopping.start(offer, who(request));
        return HttpResponse.seeOther(URI.create(Said.OFFER_STARTED.on("/programme")));
    }

    private ProgrammePage page(String draft, boolean check, String refused) {
        var seen = transactions.read(tills::now);
        int inUse = seen.inUse().size();
        return new ProgrammePage(
                seen.shop(),
                transactions.read(sendings::versions),
                transactions.read(sendings::offers),
                transactions.read(sendings::stores),
                draft,
                check ? Optional.of(checking.check(draft, seen.shop(), inUse)) : Optional.empty(),
                inUse,
                seen.withNewestProgramme(),
                refused);
    }

    /** Browsers send forms with line ends of their own. */
    private static String draft(Form form) {
        return form.asTyped("yaml").replace("\r\n", "\n");
    }
}
