package dev.regulars.server.console.till.http;

import dev.regulars.server.bonus.Liabilities;
import dev.regulars.server.console.Shop;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.programme.WorstCases;
import dev.regulars.server.console.till.NewTillPage;
import dev.regulars.server.console.till.SeenTills;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.pairing.PairTill;
import dev.regulars.server.store.StoreChanges;
import dev.regulars.server.store.Stores;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "How does another till join?": a code that is shown once, and the store that it needs. */
@Controller("/tills/new")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PairingPages {
    private final Transactions transactions;
    private final Shop shop;
    private final Stores stores;
    private final StoreChanges storeChanges;
    private final PairTill pairing;
    private final SeenTills tills;
    private final Liabilities liabilities;
    private final Pages pages;

    PairingPages(
            Transactions transactions,
            Shop shop,
            Stores stores,
            StoreChanges storeChanges,
            PairTill pairing,
            SeenTills tills,
            Liabilities liabilities,
            Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.stores = stores;
        this.storeChanges = storeChanges;
        this.pairing = pairing;
        this.tills = tills;
        this.liabilities = liabilities;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> ask(HttpRequest<?> request) {
        return page(request, Optional.empty(), "");
    }

    @Post
    HttpResponse<byte[]> code(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        var store =
                transactions.read(() ->
                        stores.all().stream()
                                .map(s -> s.id())
                                .filter(id -> id.value().equals(form.text("store")))
                                .findFirst());
        var code = store.flatMap(id -> pairing.offer(id, form.text("name")));
        return page(request, code, code.isEmpty() ? "Choose one of the stores." : "");
    }

    @Post("/store")
    HttpResponse<?> store(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        return switch (StoreForm.read(Form.of(request, body))) {
            case StoreForm.Outcome.Good(var store) -> {
                transactions.write(() -> storeChanges.save(store));
                yield HttpResponse.seeOther(URI.create("/tills/new"));
            }
            case StoreForm.Outcome.Mistaken(var mistake) ->
                    page(request, Optional.empty(), mistake);
        };
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request, Optional<PairTill.Code> code, String mistake) {
        return pages.framed(
                request,
                "till-new",
                new NewTillPage(
                        shop.now(),
                        transactions.read(stores::all),
                        code,
                        Pages.address(request),
                        mistake,
                        transactions.read(this::worstCases)));
    }

    private List<String> worstCases() {
        var now = shop.now();
        long inUse = tills.now().inUse().size();
        return now.programme()
                .map(p -> WorstCases.withOneMore(p, inUse, () -> liabilities.heldOn(now.today())))
                .orElseGet(List::of);
    }
}
