package dev.regulars.agent;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A till's agent while it runs. */
final class RunningTill implements AutoCloseable {
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final CountDownLatch ended = new CountDownLatch(1);

    private RunningTill(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /**
     * Starts everything; returns when the first call can be answered.
     *
     * @throws CannotStart when the port or the data folder is in use, or the folder cannot be read
     */
    static RunningTill start(TillSettings settings, Object... parts) {
        checkPort(settings.port());
        try {
            return started(settings, parts);
        } catch (BeanInstantiationException e) {
            throw CannotStart.because(e);
        }
    }

    private static RunningTill started(TillSettings settings, Object... parts) {
        var context =
                ApplicationContext.builder(RunningTill.class)
                        .banner(false)
                        .properties(properties(settings))
                        .singletons(settings)
                        .singletons(parts)
                        .build()
                        .start();
        try {
            return new RunningTill(context, context.getBean(EmbeddedServer.class).start());
        } catch (ApplicationStartupException e) {
            context.close();
            throw new CannotStart("The till cannot listen: " + e.getCause().getMessage());
        }
    }

    /** Where it answers, with the port that it really has. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** One of its parts, for tests and for training. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends in order when the process is told to stop. */
    void closeWithTheProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Whether the process is told to stop within this time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (context.isRunning()) {
            context.close();
        }
        ended.countDown();
    }

    private static Map<String, Object> properties(TillSettings settings) {
        return Map.of(
                "micronaut.server.port", settings.port(),
                "regulars.simulated-reader", settings.simulatedReader());
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
