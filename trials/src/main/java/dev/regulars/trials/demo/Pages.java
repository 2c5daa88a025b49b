package dev.regulars.trials.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Serves the sample POS and the tray of cards, on loopback only and from an origin of its own, as
 * the maker of a POS would. What is behind these pages are the tills' own addresses.
 */
final class Pages implements AutoCloseable {
    private static final Pattern SHIPPED =
            Pattern.compile("/(?:pos|tray|look|sample)/(?:[a-z0-9-]+/)*[a-z0-9-]+\\.[a-z0-9]+");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "json", "application/json",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "woff2", "font/woff2",
                    "csv", "text/csv; charset=utf-8");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Supplier<byte[]> cards;

    private Pages(HttpServer server, Supplier<byte[]> cards) {
        this.server = server;
        this.cards = cards;
    }

    /**
     * Starts serving.
     *
     * @param port 0 takes a free one
     * @param cards the tray's cards as JSON, asked for each time
     */
    static Pages serve(int port, Supplier<byte[]> cards) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var pages = new Pages(HttpServer.create(address, 0), cards);
        pages.server.createContext("/", pages::answer);
        pages.server.setExecutor(pages.threads);
        pages.server.start();
        return pages;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (!isForUs(exchange.getRequestHeaders().getFirst("Host"))) {
                exchange.sendResponseHeaders(421, -1);
            } else if (path.equals("/")) {
                exchange.getResponseHeaders().set("Location", "/pos/");
                exchange.sendResponseHeaders(302, -1);
            } else {
                send(exchange, path.endsWith("/") ? path + "index.html" : path);
            }
        }
    }

    /** A name that somebody else's DNS points here is not ours. */
    private boolean isForUs(String host) {
        return ("127.0.0.1:" + port()).equals(host) || ("localhost:" + port()).equals(host);
    }

    private void send(HttpExchange exchange, String path) throws IOException {
        var found = content(path);
        if (found.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type(path));
        headers.set("Cache-Control", "no-cache");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, found.get().length);
        exchange.getResponseBody().write(found.get());
    }

    private Optional<byte[]> content(String path) throws IOException {
        if (path.equals("/tray/cards.json")) {
            return Optional.of(cards.get());
        }
        if (!SHIPPED.matcher(path).matches()) {
            return Optional.empty();
        }
        try (var file = Pages.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        }
    }

    private static String type(String path) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
