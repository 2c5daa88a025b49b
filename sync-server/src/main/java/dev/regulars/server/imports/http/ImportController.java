package dev.regulars.server.imports.http;

import dev.regulars.loyalty.member.Purpose;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.imports.EarlierSystem;
import dev.regulars.server.imports.ImportMembers;
import dev.regulars.server.imports.ImportSales;
import dev.regulars.server.imports.ImportedMember;
import dev.regulars.server.imports.ImportedSale;
import dev.regulars.server.profile.Recompute;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an import command hands over. Each lot may be sent again. */
@Controller("/v1/hq/import")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportController {
    private final HeadOfficeAccess access;
    private final ImportMembers members;
    private final ImportSales sales;
    private final Recompute recompute;

    ImportController(
            HeadOfficeAccess access,
            ImportMembers members,
            ImportSales sales,
            Recompute recompute) {
        this.access = access;
        this.members = members;
        this.sales = sales;
        this.recompute = recompute;
    }

    private record Members(List<ImportedMember> members) {}

    private record Sales(List<ImportedSale> sales, Set<Purpose> consented) {}

    /** Members of an earlier system. */
    @Post("/members")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> members(
            HttpRequest<?> request, @QueryValue String from, @Body byte @Nullable [] body) {
        access.check(request);
        recompute.holdBack();
        return Json.ok(members.run(system(from), Json.read(body, Members.class).members()));
    }

    /** Sales of an earlier system. */
    @Post("/transactions")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> transactions(
            HttpRequest<?> request, @QueryValue String from, @Body byte @Nullable [] body) {
        access.check(request);
        recompute.holdBack();
        var lot = Json.read(body, Sales.class);
        return Json.ok(sales.run(system(from), lot.sales(), lot.consented()));
    }

    /** The last lot was handed over: everybody is scored against everybody again. */
    @Post("/finish")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> finish(HttpRequest<?> request) {
        access.check(request);
        recompute.goOn();
        recompute.everybody();
        return Json.ok(Map.of());
    }

    private static EarlierSystem system(String name) {
        try {
            return new EarlierSystem(name);
        } catch (IllegalArgumentException e) {
            throw Refused.impossible("bad-name", e.getMessage() + ".");
        }
    }
}
