package dev.regulars.trials.checks.trouble;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that listens where the server should be, and is not the server. */
final class Rubbish implements AutoCloseable {
    private final HttpServer http;
    private final AtomicInteger asked = new AtomicInteger();
    private final int status;
    private final byte[] body;

    private Rubbish(HttpServer http, int status, String body) {
        this.http = http;
        this.status = status;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    /** Answers everything with this. */
    static Rubbish at(int port, int status, String body) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var rubbish = new Rubbish(HttpServer.create(address, 0), status, body);
        rubbish.http.createContext("/", rubbish::answer);
        rubbish.http.start();
        return rubbish;
    }

    /** How often somebody asked it something. */
    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } finally {
            asked.incrementAndGet();
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
