package dev.regulars.server.console.bonus.http;

import dev.regulars.server.bonus.Liabilities;
import dev.regulars.server.console.Shop;
import dev.regulars.server.console.bonus.PointsPage;
import dev.regulars.server.console.http.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.LocalDate;

/** "What do we owe in points?" */
@Controller("/points")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PointsPages {
    private final Shop shop;
    private final Liabilities liabilities;
    private final Pages pages;

    PointsPages(Shop shop, Liabilities liabilities, Pages pages) {
        this.shop = shop;
        this.liabilities = liabilities;
        this.pages = pages;
    }

    /** Without dates this month until today. */
    @Get
    HttpResponse<byte[]> points(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to) {
        return pages.framed(request, "points", page(from, to));
    }

    private PointsPage page(String from, String to) {
        var now = shop.now();
        var month = now.today().withDayOfMonth(1);
        try {
            var last = to.isBlank() ? now.today() : LocalDate.parse(to);
            var first = from.isBlank() ? last.withDayOfMonth(1) : LocalDate.parse(from);
            if (!first.isAfter(last)) {
                return new PointsPage(now, liabilities.between(first, last), "");
            }
        } catch (DateTimeException e) {
            // What is said below.
        }
        return new PointsPage(
                now,
                liabilities.between(month, now.today()),
                "Say two dates, the earlier one first; this is the present month.");
    }
}
