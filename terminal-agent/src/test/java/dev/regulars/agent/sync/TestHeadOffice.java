package dev.regulars.agent.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.sync.Changes;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.sync.SignedTime;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A small head office over real HTTP, which keeps what is pushed and misbehaves on demand. */
public final class TestHeadOffice implements AutoCloseable {
    public static final String CODE = "7KQ4-M2XW";
    public static final TillId TILL = new TillId("till-1");
    private static final String STORE =
            """
            {"id":"harbour","name":"Harbour","country":"NO","zone":"Europe/Oslo","currency":"EUR",
             "language":"en","taxIncluded":true,"dayChangesAt":4}
            """;

    public final KeyPair signKeys = Signature.newKeys();
    public final Seal.Keys sealKeys = Seal.Keys.random();
    public final byte[] directoryKey = SecretKey32.random().bytes();
    public final List<Push.Request> pushes = new CopyOnWriteArrayList<>();
    public final Map<Position, Envelope> inbox = new TreeMap<>();
    final List<Changes.Numbered> changes = new CopyOnWriteArrayList<>();
    final List<Push.Dead> dead = new ArrayList<>();
    final ConcurrentLinkedQueue<Misbehaviour> misbehaviours = new ConcurrentLinkedQueue<>();
    volatile String generation = "g1";
    volatile @Nullable Misbehaviour always;
    volatile Instant time = Instant.parse("2026-03-02T12:00:30Z");
    volatile int snapshots;
    private final HttpServer http;

    /** Does something else than what is asked; true when the exchange is over. */
    interface Misbehaviour {
        boolean instead(HttpExchange exchange) throws IOException;
    }

    public TestHeadOffice() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/", this::serve);
        http.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Adds changes with the numbers that follow. */
    void say(Change... said) {
        for (var change : said) {
            changes.add(new Changes.Numbered(changes.size() + 1, change));
        }
    }

    SignedProgramme programme(int version, KeyPair by) {
        return signed(version, "programme " + version, by);
    }

    SignedProgramme signed(int version, String text, KeyPair by) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        return new SignedProgramme(
                "club",
                version,
                Base64.getEncoder().encodeToString(body),
                Base64.getEncoder().encodeToString(Signature.sign(by.getPrivate(), body)));
    }

    static Store store() {
        return Wire.read(STORE, Store.class);
    }

    /** The ids of all events it keeps. */
    synchronized List<EventId> kept() {
        return inbox.values().stream().map(Envelope::id).toList();
    }

    synchronized void forgetEverythingAfter(long seq) {
        inbox.keySet().removeIf(p -> p.seq() > seq);
    }

    synchronized void keepAnothers(Envelope envelope) {
        inbox.put(envelope.position(), envelope);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var once = misbehaviours.poll();
            var now = once == null ? always : once;
            if (now == null || !now.instead(exchange)) {
                answer(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/v1/pair")) {
            pair(exchange);
        } else if (!"Bearer secret-token"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"error\":{\"code\":\"token-needed\",\"text\":\"No token.\"}}");
        } else if (path.equals("/v1/push")) {
            send(exchange, 200, Wire.write(push(body(exchange, Push.Request.class))));
        } else if (path.equals("/v1/changes")) {
            send(exchange, 200, Wire.write(changesAfter(exchange.getRequestURI().getQuery())));
        } else {
            send(exchange, 200, snapshot());
        }
    }

    /** Keeps what it is sent as the real one does: each position once, a fork told. */
    synchronized Push.Answer push(Push.Request request) {
        pushes.add(request);
        Long fork = null;
        long epoch = 1;
        for (var sent : request.events()) {
            var envelope = Wire.read(sent.payload(), Envelope.class);
            epoch = sent.position().epoch();
            var there = inbox.putIfAbsent(sent.position(), envelope);
            if (there != null && !there.id().equals(envelope.id())) {
                fork = newest() + 1;
                break;
            }
        }
        long last =
                contiguous(request.events().isEmpty() ? newest() : epoch, fork != null, request);
        long asked = request.events().isEmpty() ? newest() : epoch;
        return new Push.Answer(
                last == 0 ? null : at(asked, last), at(asked, last + 1), dead, fork, signed());
    }

    private long newest() {
        return inbox.keySet().stream().mapToLong(Position::epoch).max().orElse(1);
    }

    private long contiguous(long epoch, boolean forked, Push.Request request) {
        if (forked) {
            return request.events().getFirst().position().seq() - 1;
        }
        long last = 0;
        while (inbox.containsKey(at(epoch, last + 1))) {
            last++;
        }
        return last;
    }

    private static Position at(long epoch, long seq) {
        return new Position(new ProducerId(TILL.value()), epoch, seq);
    }

    SignedTime signed() {
        var message = SignedTime.signedBytes(time, TILL.value());
        var signature = Signature.sign(signKeys.getPrivate(), message);
        return new SignedTime(time, Base64.getEncoder().encodeToString(signature));
    }

    private Changes.Answer changesAfter(String query) {
        long after = Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1"));
        var page = changes.stream().filter(c -> c.number() > after).limit(3).toList();
        return new Changes.Answer(generation, page, changes.size(), signed());
    }

    private String snapshot() {
        snapshots++;
        var lines = new ArrayList<String>();
        lines.add(
                Wire.write(new Changes.SnapshotHeader(generation, changes.size(), changes.size())));
        changes.forEach(c -> lines.add(Wire.write(c.change())));
        lines.add("{\"end\":true}");
        return String.join("\n", lines) + "\n";
    }

    private void pair(HttpExchange exchange) throws IOException {
        var request = body(exchange, Pairing.Request.class);
        if (!request.code().equals(CODE)) {
            send(
                    exchange,
                    403,
                    "{\"error\":{\"code\":\"code-unknown\",\"text\":\"This code is not known.\"}}");
            return;
        }
        var till = Base64.getDecoder().decode(request.sealKey());
        send(
                exchange,
                200,
                Wire.write(
                        new Pairing.Answer(
                                TILL,
                                store(),
                                "secret-token",
                                Signature.written(signKeys.getPublic()),
                                Base64.getEncoder().encodeToString(sealKeys.publicKey()),
                                1,
                                Seal.seal(till, directoryKey, Pairing.DIRECTORY_KEY))));
    }

    private static <T> T body(HttpExchange exchange, Class<T> type) throws IOException {
        return Wire.read(exchange.getRequestBody().readAllBytes(), type);
    }

    /** Answers something. */
    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Answers this to everything. */
    static Misbehaviour saying(int status, String body) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            send(exchange, status, body);
            return true;
        };
    }

    /** Promises more than it sends. */
    static Misbehaviour breakingOff(String start) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, start.length() + 1_000L);
            exchange.getResponseBody().write(start.getBytes(StandardCharsets.UTF_8));
            return true;
        };
    }

    /** Does what is asked, and the answer is lost on the way. */
    Misbehaviour losingTheAnswerToAPush() {
        return exchange -> {
            if (!exchange.getRequestURI().getPath().equals("/v1/push")) {
                return false;
            }
            push(body(exchange, Push.Request.class));
            return true;
        };
    }
}
