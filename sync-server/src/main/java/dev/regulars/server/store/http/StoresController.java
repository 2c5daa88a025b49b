package dev.regulars.server.store.http;

import dev.regulars.loyalty.store.Store;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.store.StoreChanges;
import dev.regulars.server.store.Stores;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores as head office sets them up. */
@Controller("/v1/hq/stores")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StoresController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Stores stores;
    private final StoreChanges changes;

    StoresController(
            HeadOfficeAccess access,
            Transactions transactions,
            Stores stores,
            StoreChanges changes) {
        this.access = access;
        this.transactions = transactions;
        this.stores = stores;
        this.changes = changes;
    }

    @Get
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        access.check(request);
        return Json.ok(Map.of("stores", transactions.read(stores::all)));
    }

    /** Keeps a {@link Store} as JSON under its id. */
    @Put("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> save(HttpRequest<?> request, String id, @Body byte @Nullable [] body) {
        access.check(request);
        var store = Json.read(body, Store.class);
        if (!store.id().value().equals(id)) {
            throw Refused.impossible(
                    "id-differs",
                    "The address names store " + id + ", the body " + store.id() + ".");
        }
        transactions.write(() -> changes.save(store));
        return Json.ok(store);
    }
}
