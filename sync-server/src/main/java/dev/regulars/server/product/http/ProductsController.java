package dev.regulars.server.product.http;

import dev.regulars.loyalty.product.Product;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.product.ProductChanges;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue as head office keeps it. */
@Controller("/v1/hq/products")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductsController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final ProductChanges changes;

    ProductsController(HeadOfficeAccess access, Transactions transactions, ProductChanges changes) {
        this.access = access;
        this.transactions = transactions;
        this.changes = changes;
    }

    private record Lot(List<Product> products) {}

    /** Keeps products, each in place of the one of the same sku; says how many were new. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> save(HttpRequest<?> request, @Body byte @Nullable [] body) {
        access.check(request);
        var lot = Json.read(body, Lot.class);
        long changed =
                transactions.write(() -> lot.products().stream().filter(changes::save).count());
        return Json.ok(Map.of("changed", changed));
    }
}
