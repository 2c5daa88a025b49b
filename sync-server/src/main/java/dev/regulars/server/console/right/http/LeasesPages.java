package dev.regulars.server.console.right.http;

import dev.regulars.server.console.Shop;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.Said;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.console.right.LeasesPage;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.Refused;
import dev.regulars.server.lease.LendRights;
import dev.regulars.server.pairing.Till;
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

/** "What is lent to whom?", and releasing what a till will not give back. */
@Controller("/tills/leases")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeasesPages {
    private final Transactions transactions;
    private final Shop shop;
    private final Tills tills;
    private final LendRights rights;
    private final Pages pages;

    LeasesPages(Transactions transactions, Shop shop, Tills tills, LendRights rights, Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.tills = tills;
        this.rights = rights;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        return pages.framed(
                request,
                "leases",
                new LeasesPage(shop.now(), rights.all(), transactions.read(this::names)));
    }

    @Post("/{id}/release")
    HttpResponse<?> release(
            HttpRequest<?> request, String id, @Body @Nullable Map<String, String> body) {
        Form.of(request, body);
        var who = Visitor.of(request).orElseThrow().name();
        rights.release(id, who)
                .orElseThrow(() -> Refused.notFound("no-such-lease", "No till holds this right."));
        return HttpResponse.seeOther(URI.create(Said.RIGHT_RELEASED.on("/tills/leases")));
    }

    private Map<String, String> names() {
        return tills.all().stream()
                .map(Tills.Seen::till)
                .collect(Collectors.toMap(till -> till.id().value(), Till::name));
    }
}
