package dev.regulars.server.console.habit.http;

import dev.regulars.server.console.Shop;
import dev.regulars.server.console.habit.HabitsPage;
import dev.regulars.server.console.habit.jdbc.HabitCounts;
import dev.regulars.server.console.http.Csv;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.database.Transactions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** "Who comes how lately, how often, for how much?" */
@Controller
@Produces("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HabitsController {
    private final Transactions transactions;
    private final Shop shop;
    private final HabitCounts counts;
    private final Pages pages;

    HabitsController(Transactions transactions, Shop shop, HabitCounts counts, Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.counts = counts;
        this.pages = pages;
    }

    @Get("/habits")
    HttpResponse<byte[]> habits(HttpRequest<?> request) {
        return pages.framed(request, "habits", page());
    }

    @Get("/habits.csv")
    HttpResponse<byte[]> export() {
        var page = page();
        var csv = new Csv("recency", "frequency", "members", "paid_each_in_a_year", "currency");
        for (var group : page.grid().bestFirst()) {
            csv.row(
                    group.recency(),
                    group.frequency(),
                    group.members(),
                    page.shop().money(group.paidEach()).plain(),
                    page.shop().currency().getCurrencyCode());
        }
        return csv.download("habits-" + page.shop().today());
    }

    private HabitsPage page() {
        return transactions.read(() -> counts.now(shop.now()));
    }
}
