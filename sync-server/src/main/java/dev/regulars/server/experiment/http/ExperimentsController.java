package dev.regulars.server.experiment.http;

import dev.regulars.server.database.Transactions;
import dev.regulars.server.experiment.ExperimentResults;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.programme.CurrentProgramme;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** What came of experiments, by arm. */
@Controller("/v1/hq/experiments")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExperimentsController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final ExperimentResults results;
    private final CurrentProgramme programme;

    ExperimentsController(
            HeadOfficeAccess access,
            Transactions transactions,
            ExperimentResults results,
            CurrentProgramme programme) {
        this.access = access;
        this.transactions = transactions;
        this.results = results;
        this.programme = programme;
    }

    @Get
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        access.check(request);
        return transactions.read(() -> {
            var currency = programme.currency();
            return Json.ok(
                    Map.of("currency", currency.getCurrencyCode(), "arms", results.all(currency)));
        });
    }
}
