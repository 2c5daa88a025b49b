package dev.regulars.server.console.experiment.http;

import dev.regulars.server.console.Shop;
import dev.regulars.server.console.experiment.ExperimentsPage;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.experiment.ExperimentResults;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** "What do our experiments show?" */
@Controller("/experiments")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExperimentsPages {
    private final Transactions transactions;
    private final Shop shop;
    private final ExperimentResults results;
    private final Pages pages;

    ExperimentsPages(Transactions transactions, Shop shop, ExperimentResults results, Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.results = results;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> experiments(HttpRequest<?> request) {
        var now = shop.now();
        var page = transactions.read(() -> ExperimentsPage.of(now, results.all(now.currency())));
        return pages.framed(request, "experiments", page);
    }
}
