package dev.regulars.server.console.http;

import dev.regulars.server.console.Frame;
import dev.regulars.server.console.Shop;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Fills templates. Safe for use by many threads. */
public final class Pages {
    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Shop shop;

    public Pages(Shop shop) {
        this.shop = shop;
    }

    /** A page inside the frame; its template takes {@code frame} and {@code page}. */
    public MutableHttpResponse<byte[]> framed(
            HttpRequest<?> request, String template, Object page) {
        return filled(HttpStatus.OK, template, Map.of("frame", frame(request), "page", page));
    }

    /** A page of its own. */
    public MutableHttpResponse<byte[]> filled(
            HttpStatus status, String template, Map<String, Object> values) {
        return HttpResponse.<byte[]>status(status).contentType(HTML).body(text(template, values));
    }

    /** Where whoever asks has found this server. */
    public static String address(HttpRequest<?> request) {
        var scheme = SameOrigin.isEncrypted(request) ? "https://" : "http://";
        return scheme + request.getHeaders().get("Host");
    }

    byte[] text(String template, Map<String, Object> values) {
        var output = new Utf8ByteOutput();
        templates.render("server/" + template + ".jte", new HashMap<>(values), output);
        return output.toByteArray();
    }

    Frame frame(HttpRequest<?> request) {
        var visitor = Visitor.of(request).orElseThrow();
        return new Frame(
                visitor.name(),
                shop.now().name(),
                visitor.formToken(),
                Said.in(request).map(Said::sentence).orElse(null));
    }
}
