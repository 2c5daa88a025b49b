package dev.regulars.agent.panel;

import dev.regulars.agent.access.PanelSession;
import dev.regulars.agent.status.StatusReport;
import dev.regulars.hardware.wedge.WedgeFormat;
import dev.regulars.loyalty.wire.Wire;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** The cashier's page. Everything it shows and does goes through the same interface as a POS. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class PanelController {
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final PanelSession session;
    private final StatusReport status;
    private final String wedge;

    PanelController(PanelSession session, StatusReport status, WedgeFormat wedge) {
        this.session = session;
        this.status = status;
        this.wedge = Wire.write(Typing.of(wedge));
    }

    /** The panel, or how to open it. */
    @Get("/")
    HttpResponse<?> panel(HttpRequest<?> request) {
        return session.isOpen(request)
                ? page(HttpStatus.OK, "agent/panel", Map.of("language", language(), "wedge", wedge))
                : closed("Open the panel with a link that ./regulars till panel prints.");
    }

    /** Uses a one-time link; the page that it answers goes on to the panel by itself. */
    @Get("/panel")
    HttpResponse<?> open(HttpRequest<?> request, @QueryValue(defaultValue = "") String once) {
        return session.open(request, once)
                .<HttpResponse<?>>map(
                        cookie -> page(HttpStatus.OK, "agent/opened", Map.of()).cookie(cookie))
                .orElseGet(() ->
                        closed(
                                "This link was used before or is too old: ./regulars till"
                                        + " panel prints a new one."));
    }

    /** A wedge's format as the page's script names it. */
    private record Typing(String prefix, String suffix, long gap, int least) {
        static Typing of(WedgeFormat format) {
            return new Typing(
                    format.prefix(),
                    format.suffix(),
                    format.longestGap().toMillis(),
                    format.shortest());
        }
    }

    private String language() {
        var store = status.now().store();
        return store == null ? "en" : store.language();
    }

    private static HttpResponse<?> closed(String sentence) {
        return page(HttpStatus.UNAUTHORIZED, "agent/closed", Map.of("sentence", sentence));
    }

    private static MutableHttpResponse<?> page(
            HttpStatus status, String view, Map<String, Object> model) {
        return HttpResponse.status(status)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(new ModelAndView<>(view, model));
    }
}
