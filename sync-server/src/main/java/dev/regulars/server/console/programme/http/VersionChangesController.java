package dev.regulars.server.console.programme.http;

import dev.regulars.server.console.Shop;
import dev.regulars.server.console.programme.CheckDraft;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.Published;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** What the page of a version says for people, for the command that sends one again. */
@Controller("/v1/hq/programme/versions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class VersionChangesController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Programmes programmes;
    private final Shop shop;

    VersionChangesController(
            HeadOfficeAccess access, Transactions transactions, Programmes programmes, Shop shop) {
        this.access = access;
        this.transactions = transactions;
        this.programmes = programmes;
        this.shop = shop;
    }

    /** What would be otherwise in most stores if a version were sent again now. */
    @Get("/{version}/changes")
    HttpResponse<byte[]> ifSentAgain(HttpRequest<?> request, int version) {
        access.check(request);
        var changes = CheckDraft.ifSentAgain(shop.now(), find(version));
        return Json.ok(Map.of("version", version, "changes", changes));
    }

    private Published find(int version) {
        return transactions.read(programmes::all).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() ->
                        Refused.notFound(
                                "no-such-version", "There is no version " + version + "."));
    }
}
