package dev.regulars.agent.directory.sqlite;

import dev.regulars.agent.directory.DirectoryFailed;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that is made again when it turns out to be damaged: whoever asks waits for that and then
 * gets an answer. Safe to call from many threads.
 */
final class Remade<S extends AutoCloseable> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Remade.class);

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Supplier<S> open;
    private final Runnable make;
    private S store;

    /**
     * @param open opens it, or says that it is {@link Damaged}
     * @param make puts a new one in its place; nobody has it open then
     */
    Remade(Supplier<S> open, Runnable make) {
        this.open = open;
        this.make = make;
        this.store = openOrMake();
    }

    <T> T ask(Function<S, T> question) {
        lock.readLock().lock();
        S asked = store;
        try {
            return question.apply(asked);
        } catch (Damaged e) {
            LOG.warn("Making it again: {}", e.getMessage());
        } finally {
            lock.readLock().unlock();
        }
        return askAfterMaking(asked, question);
    }

    /** The same for what has no answer. It may be done twice. */
    void tell(Consumer<S> order) {
        ask(s -> {
            order.accept(s);
            return true;
        });
    }

    /** Puts another one in its place, while nobody asks. */
    void swap(Runnable install) {
        lock.writeLock().lock();
        try {
            close();
            install.run();
        } finally {
            store = openOrMake();
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (Exception e) {
            LOG.warn("Not closed properly", e);
        }
    }

    private <T> T askAfterMaking(S damaged, Function<S, T> question) {
        lock.writeLock().lock();
        try {
            if (store == damaged) {
                close();
                make.run();
                store = open.get();
            }
            return question.apply(store);
        } catch (Damaged e) {
            throw new DirectoryFailed(
                    "What this till knows cannot be made again ("
                            + e.getMessage()
                            + "): check the disk and restart the till.",
                    e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private S openOrMake() {
        try {
            return open.get();
        } catch (Damaged e) {
            LOG.info("Making it again: {}", e.getMessage());
            make.run();
            return open.get();
        }
    }
}
