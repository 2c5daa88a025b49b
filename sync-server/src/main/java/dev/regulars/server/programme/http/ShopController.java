package dev.regulars.server.programme.http;

import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.programme.CurrentProgramme;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What the shop as a whole goes by. */
@Controller("/v1/hq/shop")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ShopController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final CurrentProgramme programme;

    ShopController(HeadOfficeAccess access, Transactions transactions, CurrentProgramme programme) {
        this.access = access;
        this.transactions = transactions;
        this.programme = programme;
    }

    private record Shown(
            @Nullable String programme,
            int version,
            Currency currency,
            ZoneId zone,
            String language,
            LocalDate today) {}

    @Get
    HttpResponse<byte[]> shop(HttpRequest<?> request) {
        access.check(request);
        return transactions.read(() -> Json.ok(shown()));
    }

    private Shown shown() {
        var checked = programme.find();
        return new Shown(
                checked.map(p -> p.programme()).orElse(null),
                checked.map(p -> p.version()).orElse(0),
                programme.currency(),
                programme.zone(),
                programme.language(),
                programme.today());
    }
}
