package dev.regulars.server.change;

import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sync.SignedTime;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.key.ServerKeys;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers a till that asks what it does not know yet: a {@code Changes.Answer} as JSON. */
public final class ReadChanges {
    /** The most changes in one answer. */
    public static final int MOST = 1_000;

    private final Transactions transactions;
    private final ChangeLog log;
    private final Generations generations;
    private final Map<String, ChangeSource> sources;
    private final ServerKeys keys;
    private final Clock clock;

    public ReadChanges(
            Transactions transactions,
            ChangeLog log,
            Generations generations,
            List<ChangeSource> sources,
            ServerKeys keys,
            Clock clock) {
        this.transactions = transactions;
        this.log = log;
        this.generations = generations;
        this.sources =
                sources.stream().collect(Collectors.toMap(ChangeSource::kind, Function.identity()));
        this.keys = keys;
        this.clock = clock;
    }

    /** What follows a number; nothing where the till is of another generation. */
    public String after(TillId till, String generation, long number, int limit) {
        var surpassed =
                transactions.read(() -> generation.equals(log.generation()) && number > log.last());
        if (surpassed) {
            generations.surpassedBy(till.value(), number);
        }
        var time = keys.signedTime(clock.instant(), till.value());
        return transactions.read(() -> answer(generation, number, limit, time));
    }

    private String answer(String generation, long number, int limit, SignedTime time) {
        var current = log.generation();
        var entries =
                generation.equals(current) ? log.after(number, limit) : List.<ChangeLog.Entry>of();
        return "{\"generation\":"
                + Wire.write(current)
                + ",\"changes\":["
                + entries.stream().map(this::numbered).collect(Collectors.joining(","))
                + "],\"last\":"
                + log.last()
                + ",\"time\":"
                + Wire.write(time)
                + "}";
    }

    private String numbered(ChangeLog.Entry entry) {
        var source = sources.get(entry.kind());
        if (source == null) {
            throw new IllegalStateException("nobody speaks for changes of kind " + entry.kind());
        }
        return "{\"number\":" + entry.number() + ",\"change\":" + source.now(entry.subject()) + "}";
    }
}
