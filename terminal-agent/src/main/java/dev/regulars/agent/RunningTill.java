package dev.regulars.agent;

import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.pair.PairingRefused;
import dev.regulars.agent.pair.TillPairing;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A till's agent while it runs. One that is not paired answers its state and says how to pair it;
 * it begins anew by itself, on the same port, as soon as {@code till pair} was run beside it.
 */
final class RunningTill implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningTill.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final TillSettings settings;
    private final TillPairing pairing;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable FileTime pairedAt;
    private @Nullable Paired paired;
    private ApplicationContext context;
    private int port;

    private RunningTill(TillSettings settings) {
        this.settings = settings;
        this.pairing = new TillPairing(settings.data());
        this.port = settings.port();
        this.pairedAt = pairingFile();
        this.paired = remembered();
        this.context = begin();
    }

    /**
     * Starts everything; returns when the first call can be answered.
     *
     * @throws CannotStart with one sentence that says why and what to do
     */
    static RunningTill start(TillSettings settings) {
        checkPort(settings.port());
        var till = new RunningTill(settings);
        Thread.ofPlatform().daemon().name("pairing").start(till::watchPairing);
        return till;
    }

    /** Where it answers, with the port that it really has. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** One of its parts, for tests and for training. */
    synchronized <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns when the process was told to stop. */
    void awaitEnd() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        ended.await();
    }

    @Override
    public synchronized void close() {
        ended.countDown();
        context.close();
    }

    private ApplicationContext begin() {
        var parts = new HashMap<String, Object>();
        parts.put("micronaut.server.port", port);
        parts.put("regulars.simulated-reader", settings.simulatedReader());
        var fresh =
                ApplicationContext.builder(RunningTill.class)
                        .banner(false)
                        .properties(Map.copyOf(parts))
                        .singletons(paired == null ? new Object[] {settings} : both(paired))
                        .build();
        try {
            port = fresh.start().getBean(EmbeddedServer.class).start().getPort();
            return fresh;
        } catch (BeanInstantiationException
                | ApplicationStartupException
                | ServerStartupException e) {
            fresh.close();
            throw CannotStart.because(e);
        }
    }

    private Object[] both(Paired known) {
        return new Object[] {settings, known};
    }

    private void watchPairing() {
        try {
            while (!ended.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                beginAnewWhenPaired();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void beginAnewWhenPaired() {
        var file = pairingFile();
        if (ended.getCount() == 0 || Objects.equals(file, pairedAt)) {
            return;
        }
        pairedAt = file;
        var now = remembered();
        if (now == null || now.equals(paired)) {
            return;
        }
        LOG.info("Paired as {}: beginning anew", now);
        context.close();
        paired = now;
        try {
            context = begin();
        } catch (CannotStart e) {
            LOG.error("{} Trying again.", e.getMessage());
            pairedAt = null;
            paired = null;
        }
    }

    private @Nullable FileTime pairingFile() {
        try {
            return Files.getLastModifiedTime(settings.data().pairing());
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable Paired remembered() {
        try {
            return pairing.paired().orElse(null);
        } catch (PairingRefused e) {
            LOG.warn("{}", e.getMessage());
            return null;
        }
    }

    private static void checkPort(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port "
                            + port
                            + " on 127.0.0.1 is in use: a till may be running already; stop it, or"
                            + " choose another with --port PORT.");
        }
    }
}
