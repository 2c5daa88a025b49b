package dev.regulars.server.console.till.http;

import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.Said;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.console.till.SeenTills;
import dev.regulars.server.console.till.TillRow;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.Refused;
import dev.regulars.server.pairing.RevokeTill;
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
import org.jspecify.annotations.Nullable;

/** "Which tills have we heard from?", and taking one out of service. */
@Controller("/tills")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TillsPages {
    private final Transactions transactions;
    private final SeenTills tills;
    private final RevokeTill revoking;
    private final Pages pages;

    TillsPages(Transactions transactions, SeenTills tills, RevokeTill revoking, Pages pages) {
        this.transactions = transactions;
        this.tills = tills;
        this.revoking = revoking;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        return pages.framed(request, "tills", transactions.read(tills::now));
    }

    @Get("/{id}/revoke")
    HttpResponse<byte[]> ask(HttpRequest<?> request, String id) {
        return pages.framed(request, "till-revoke", row(id));
    }

    @Post("/{id}/revoke")
    HttpResponse<?> revoke(
            HttpRequest<?> request, String id, @Body @Nullable Map<String, String> body) {
        var reason = Form.of(request, body).text("reason");
        var who = "by " + Visitor.of(request).orElseThrow().name();
        revoking.revoke(row(id).till().id(), reason.isEmpty() ? who : reason + ", " + who);
        return HttpResponse.seeOther(URI.create(Said.TILL_REVOKED.on("/tills")));
    }

    private TillRow row(String id) {
        return transactions.read(tills::now).tills().stream()
                .filter(one -> one.till().id().value().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> Refused.notFound("no-such-till", "There is no till " + id + "."));
    }
}
