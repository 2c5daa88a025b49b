package dev.regulars.server.console.right.http;

import dev.regulars.server.console.Shop;
import dev.regulars.server.console.http.Csv;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.console.right.CodesPage;
import dev.regulars.server.coupon.Coupons;
import dev.regulars.server.coupon.MakeCoupons;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.Refused;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Which codes did we make?": single-use codes to be printed or sent. */
@Controller("/programme/codes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CodesPages {
    private final Transactions transactions;
    private final Shop shop;
    private final MakeCoupons making;
    private final Coupons coupons;
    private final Pages pages;

    CodesPages(
            Transactions transactions,
            Shop shop,
            MakeCoupons making,
            Coupons coupons,
            Pages pages) {
        this.transactions = transactions;
        this.shop = shop;
        this.making = making;
        this.coupons = coupons;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        return page(request, "");
    }

    @Post
    HttpResponse<?> make(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        var form = Form.of(request, body);
        var count = form.text("count");
        boolean fits = count.matches("[0-9]{1,6}");
        int wanted = fits ? Integer.parseInt(count) : 0;
        if (wanted < 1 || wanted > MakeCoupons.MOST) {
            return page(request, "1 to " + MakeCoupons.MOST + " codes can be made at once.");
        }
        var who = Visitor.of(request).orElseThrow().name();
        return making.make(form.text("offer"), wanted, who).isPresent()
                ? HttpResponse.seeOther(URI.create("/programme/codes"))
                : page(request, "Choose one of the offers.");
    }

    /** The codes of one batch, to be printed. */
    @Get("/{offer}/{first}.csv")
    HttpResponse<byte[]> download(String offer, long first) {
        var batch =
                transactions
                        .read(() -> coupons.batch(offer, first))
                        .orElseThrow(() ->
                                Refused.notFound("no-such-codes", "There are no such codes."));
        var csv = new Csv("offer", "code");
        making.written(batch).forEach(code -> csv.row(offer, code));
        return csv.download("codes-" + offer + "-" + first);
    }

    private HttpResponse<byte[]> page(HttpRequest<?> request, String mistake) {
        var batches = transactions.read(coupons::batches);
        return pages.framed(
                request, "codes", new CodesPage(shop.now(), making.offers(), batches, mistake));
    }
}
