package dev.regulars.server.projection.http;

import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.projection.Progress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Whether what was handed over is counted yet. */
@Controller("/v1/hq/progress")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProgressController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Inbox inbox;
    private final Progress progress;

    ProgressController(
            HeadOfficeAccess access, Transactions transactions, Inbox inbox, Progress progress) {
        this.access = access;
        this.transactions = transactions;
        this.inbox = inbox;
        this.progress = progress;
    }

    /**
     * How far it is.
     *
     * @param filed events in the inbox
     * @param counted of them
     * @param waiting members to be recomputed
     * @param settled whether nothing is left to do
     */
    private record Shown(long filed, long counted, long waiting, boolean settled) {}

    @Get
    HttpResponse<byte[]> now(HttpRequest<?> request) {
        access.check(request);
        return transactions.read(() -> {
            long filed = inbox.last();
            long counted = progress.counted();
            long waiting = progress.waiting();
            boolean settled = counted >= filed && waiting == 0;
            return Json.ok(new Shown(filed, counted, waiting, settled));
        });
    }
}
