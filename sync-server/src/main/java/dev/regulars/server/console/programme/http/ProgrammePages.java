package dev.regulars.server.console.programme.http;

import dev.regulars.server.console.Shop;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.Said;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.console.programme.CheckDraft;
import dev.regulars.server.console.programme.ProgrammePage;
import dev.regulars.server.console.programme.VersionPage;
import dev.regulars.server.console.till.SeenTills;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.Refused;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.PublishProgramme;
import dev.regulars.server.programme.PublishProgramme.Outcome;
import dev.regulars.server.programme.Published;
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
import java.util.Optional;
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
    private final Pages pages;

    ProgrammePages(
            Transactions transactions,
            Shop shop,
            Programmes programmes,
            PublishProgramme publishing,
            CheckDraft checking,
            SeenTills tills,
            Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.programmes = programmes;
        this.publishing = publishing;
        this.checking = checking;
        this.tills = tills;
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
        var draft = draft(Form.of(request, body));
        var who = Visitor.of(request).orElseThrow().name();
        return switch (publishing.publish(draft, who)) {
            case Outcome.InForce _ ->
                    HttpResponse.seeOther(URI.create(Said.PROGRAMME_PUBLISHED.on("/programme")));
            case Outcome.Refused _ -> pages.framed(request, "programme", page(draft, true, ""));
            case Outcome.OtherProgramme(var ours, var theirs) ->
                    pages.framed(request, "programme", page(draft, true, other(ours, theirs)));
        };
    }

    private static String other(String ours, String theirs) {
        return "This server's programme is %s, the file says %s: keep the name."
                .formatted(ours, theirs);
    }

    @Get("/versions/{number}")
    HttpResponse<byte[]> version(HttpRequest<?> request, int number) {
        var published =
                transactions.read(programmes::all).stream()
                        .filter(one -> one.version() == number)
                        .findFirst()
                        .orElseThrow(() ->
                                Refused.notFound(
                                        "no-such-version", "There is no version " + number + "."));
        return pages.framed(request, "version", new VersionPage(shop.now(), published));
    }

    private ProgrammePage page(String draft, boolean check, String refused) {
        var seen = transactions.read(tills::now);
        int inUse = seen.inUse().size();
        return new ProgrammePage(
                seen.shop(),
                transactions.read(programmes::all),
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
