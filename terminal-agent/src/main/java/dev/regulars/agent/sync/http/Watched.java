package dev.regulars.agent.sync.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A stream that is closed when nothing comes for too long: a read of it ends then. */
final class Watched extends FilterInputStream {
    private final Thread watch;
    private volatile long heard = System.nanoTime();

    Watched(InputStream in, Duration silence) {
        super(in);
        this.watch = Thread.ofVirtual().start(() -> watch(silence.toNanos()));
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        heard = System.nanoTime();
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        heard = System.nanoTime();
        return count;
    }

    @Override
    public void close() {
        watch.interrupt();
        shut();
    }

    private void watch(long silence) {
        try {
            for (long left = silence; left > 0; left = heard + silence - System.nanoTime()) {
                Thread.sleep(Duration.ofNanos(left));
            }
            shut();
        } catch (InterruptedException e) {
            // Closed by who reads it.
        }
    }

    private void shut() {
        try {
            in.close();
        } catch (IOException e) {
            // It is given up anyway.
        }
    }
}
