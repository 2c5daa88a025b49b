package dev.regulars.trials.bench.quote;

import dev.regulars.agent.AgentMain;
import dev.regulars.trials.house.Caller;
import dev.regulars.trials.house.Ports;
import dev.regulars.trials.premises.ScratchFolder;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The same quote in the process of an agent that runs, with a till's memory, compiler and
 * collector, while its POS asks something else every few milliseconds.
 */
@State(Scope.Benchmark)
public class WithinTill {
    private static final long PAUSE_NANOS = 5_000_000;

    private final QuoteBenchmark shop = new QuoteBenchmark();
    private ScratchFolder folder;
    private volatile boolean open = true;

    @Setup(Level.Trial)
    public void open() throws Exception {
        shop.open();
        folder = ScratchFolder.make("regulars-bench");
        int port = Ports.free();
        var data = folder.path().resolve("till").toString();
        Thread.ofPlatform()
                .daemon()
                .start(() ->
                        AgentMain.main(new String[] {"till", "--data", data, "--port", "" + port}));
        var pos = new Caller(URI.create("http://127.0.0.1:" + port), "");
        while (!pos.answers("/v1/health")) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        Thread.ofPlatform().daemon().start(() -> ask(pos));
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        open = false;
        folder.remove();
    }

    @Benchmark
    public Object quoteWithinTill() {
        return shop.quote();
    }

    private void ask(Caller pos) {
        while (open) {
            try {
                pos.answers("/v1/health");
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
