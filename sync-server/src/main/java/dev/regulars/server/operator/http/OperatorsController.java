package dev.regulars.server.operator.http;

import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.secret.PasswordHash;
import dev.regulars.loyalty.sync.Change.Operator;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.operator.OperatorChanges;
import dev.regulars.server.operator.Operators;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operators as head office sets them up. */
@Controller("/v1/hq/operators")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperatorsController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Operators operators;
    private final OperatorChanges changes;

    OperatorsController(
            HeadOfficeAccess access,
            Transactions transactions,
            Operators operators,
            OperatorChanges changes) {
        this.access = access;
        this.transactions = transactions;
        this.operators = operators;
        this.changes = changes;
    }

    /**
     * An operator as head office says.
     *
     * @param pin in clear; absent or blank is none
     */
    private record Wish(String name, @Nullable String pin, Set<String> rights) {}

    /** As somebody may see it: without the hash of the PIN. */
    private record Shown(OperatorId id, String name, boolean hasPin, Set<String> rights) {
        static Shown of(Operator operator) {
            return new Shown(
                    operator.id(), operator.name(), operator.pin() != null, operator.rights());
        }
    }

    @Get
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        access.check(request);
        var all = transactions.read(operators::all).stream().map(Shown::of).toList();
        return Json.ok(Map.of("operators", all));
    }

    /** Keeps an operator: {@code {"name":"…","pin":"1234","rights":["sell"]}}. */
    @Put("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> save(HttpRequest<?> request, String id, @Body byte @Nullable [] body) {
        access.check(request);
        var wish = Json.read(body, Wish.class);
        var pin = wish.pin() == null || wish.pin().isBlank() ? null : PasswordHash.of(wish.pin());
        var operator = new Operator(new OperatorId(id), wish.name(), pin, wish.rights());
        transactions.write(() -> changes.save(operator));
        return Json.ok(Shown.of(operator));
    }

    @Delete("/{id}")
    HttpResponse<byte[]> remove(HttpRequest<?> request, String id) {
        access.check(request);
        transactions.write(() -> changes.remove(new OperatorId(id)));
        return Json.ok(Map.of());
    }
}
