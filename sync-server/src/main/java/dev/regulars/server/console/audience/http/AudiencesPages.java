package dev.regulars.server.console.audience.http;

import static java.util.Comparator.comparing;

import dev.regulars.server.audience.Audiences;
import dev.regulars.server.audience.Census;
import dev.regulars.server.audience.NamedAudience;
import dev.regulars.server.audience.WriteAudience;
import dev.regulars.server.audience.WriteAudience.Draft;
import dev.regulars.server.audience.WriteAudience.Outcome;
import dev.regulars.server.audience.WriteAudience.Wish;
import dev.regulars.server.console.Shop;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.audience.AudiencesPage;
import dev.regulars.server.console.audience.AudiencesPage.Row;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.Said;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.database.Transactions;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "Whom do we mean, and until when?" */
@Controller("/audiences")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AudiencesPages {
    private final Transactions transactions;
    private final Shop shop;
    private final Audiences audiences;
    private final Census census;
    private final WriteAudience writing;
    private final Pages pages;

    AudiencesPages(
            Transactions transactions,
            Shop shop,
            Audiences audiences,
            Census census,
            WriteAudience writing,
            Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.audiences = audiences;
        this.census = census;
        this.writing = writing;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        return page(request, Wish.NOTHING, Optional.empty(), "");
    }

    /** Counts for whom a condition holds, and keeps nothing. */
    @Post("/count")
    HttpResponse<byte[]> count(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        var wish = wish(Form.of(request, body));
        return page(request, wish, checked(wish), "");
    }

    @Post
    HttpResponse<?> save(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        var wish = wish(Form.of(request, body));
        return switch (writing.write(wish, Visitor.of(request).orElseThrow().name())) {
            case Outcome.Written _ ->
                    HttpResponse.seeOther(URI.create(Said.AUDIENCE_WRITTEN.on("/audiences")));
            case Outcome.Refused(var mistakes, var _) ->
                    page(request, wish, checked(wish), String.join(" ", mistakes));
        };
    }

    @Post("/{name}/end")
    HttpResponse<?> end(
            HttpRequest<?> request, String name, @Body @Nullable Map<String, String> body) {
        Form.of(request, body);
        writing.end(name, Visitor.of(request).orElseThrow().name());
        return HttpResponse.seeOther(URI.create(Said.AUDIENCE_ENDED.on("/audiences")));
    }

    private static Wish wish(Form form) {
        return new Wish(form.text("name"), form.text("condition"), form.text("until"));
    }

    private Optional<Draft> checked(Wish wish) {
        return wish.condition().isEmpty()
                ? Optional.empty()
                : Optional.of(writing.check(wish.condition()));
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request, Wish wish, Optional<Draft> draft, String mistake) {
        var now = shop.now();
        var rows =
                transactions.read(() ->
                        audiences.all().stream()
                                .sorted(comparing(one -> !one.holdsOn(now.today())))
                                .map(one -> row(one, now))
                                .toList());
        return pages.framed(
                request, "audiences", new AudiencesPage(now, rows, wish, draft, mistake));
    }

    private Row row(NamedAudience audience, ShopNow now) {
        return new Row(
                audience,
                audience.holdsOn(now.today())
                        ? census.count(audience.condition(), now.today(), now.currency()).members()
                        : 0);
    }
}
