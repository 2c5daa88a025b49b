package dev.regulars.server.console.difference.http;

import dev.regulars.server.console.Shop;
import dev.regulars.server.console.difference.DifferencesPage;
import dev.regulars.server.console.difference.jdbc.KindCounts;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.Said;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.difference.Difference;
import dev.regulars.server.difference.Differences;
import dev.regulars.server.difference.Differences.Filter;
import dev.regulars.server.difference.Kind;
import dev.regulars.server.http.Refused;
import dev.regulars.server.pairing.Tills;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** "Where do tills and head office disagree?" */
@Controller("/differences")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DifferencesPages {
    private static final int LONGEST_NOTE = 200;

    private final Transactions transactions;
    private final Shop shop;
    private final Differences differences;
    private final KindCounts counts;
    private final Tills tills;
    private final Pages pages;

    DifferencesPages(
            Transactions transactions,
            Shop shop,
            Differences differences,
            KindCounts counts,
            Tills tills,
            Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.differences = differences;
        this.counts = counts;
        this.tills = tills;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        var asked = request.getParameters();
        var filter =
                new Filter(
                        asked.getFirst("kind").flatMap(Kind::of).orElse(null),
                        !asked.getFirst("show").orElse("open").equals("all"));
        int from = asked.getFirst("from", Integer.class).filter(n -> n > 0).orElse(0);
        return pages.framed(request, "differences", transactions.read(() -> page(filter, from)));
    }

    private DifferencesPage page(Filter filter, int from) {
        var now = shop.now();
        return new DifferencesPage(
                now,
                counts.all(),
                filter,
                differences.list(filter, DifferencesPage.LENGTH, from),
                differences.count(filter),
                from,
                counts.salesAWeek(now),
                tills.all().stream()
                        .map(Tills.Seen::till)
                        .collect(Collectors.toMap(till -> till.id().value(), till -> till.name())));
    }

    /** Somebody has seen one. */
    @Post("/seen")
    HttpResponse<?> seen(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        var kind = Kind.of(form.text("kind")).orElseThrow(DifferencesPages::unknown);
        var who = Visitor.of(request).orElseThrow().name();
        var note = form.text("note");
        var shortened = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
        transactions.write(() ->
                differences.acknowledge(
                        kind,
                        form.text("subject"),
                        new Difference.Seen(
                                who, shop.now().at(), shortened.isEmpty() ? null : shortened)));
        return HttpResponse.seeOther(URI.create(Said.DIFFERENCE_SEEN.on(back(form))));
    }

    private static String back(Form form) {
        var back = form.text("back");
        return back.matches("/differences\\?[a-z0-9=&-]*") ? back : "/differences";
    }

    private static Refused unknown() {
        return Refused.notFound("no-such-kind", "There is no such kind of difference.");
    }
}
