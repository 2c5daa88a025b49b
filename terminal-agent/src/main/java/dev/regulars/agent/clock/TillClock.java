package dev.regulars.agent.clock;

import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.event.Moment;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The till's time. It never falls below the highest it told, over restarts too, until the server's
 * signed time mends it, in either direction. A jump of more than 48 hours against what it expected
 * makes it untrusted until then: rights that are limited in time freeze, selling never does. Safe
 * to call from many threads.
 */
public final class TillClock extends Clock {
    /** A jump up to here is a weekend or a slow battery. */
    public static final Duration BELIEVED = Duration.ofHours(48);

    /** Less than this is the network's delay, not the clock's fault. */
    private static final Duration NOT_WORTH_MENDING = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(TillClock.class);

    private final WholeFile file;
    private final Clock machine;
    private final LongSupplier nanos;
    private final String bootId;
    private Duration offset = Duration.ZERO;
    private Instant last;
    private long lastNanos;
    private boolean trusted = true;
    private @Nullable Instant serverTime;

    /**
     * @param file where it remembers
     * @param machine the machine's clock
     * @param nanos the machine's monotonic time
     * @param bootId which run of the machine this is
     */
    TillClock(Path file, Clock machine, LongSupplier nanos, String bootId) {
        this.file = new WholeFile(file);
        this.machine = machine;
        this.nanos = nanos;
        this.bootId = bootId;
        this.last = machine.instant();
        this.lastNanos = nanos.getAsLong();
        remembered().ifPresent(this::goOnFrom);
        instant();
        remember();
    }

    /** The clock of this machine, remembered in this file. */
    public static TillClock open(Path file, Clock machine) {
        return new TillClock(file, machine, System::nanoTime, BootId.read());
    }

    @Override
    public synchronized Instant instant() {
        var now = nanos.getAsLong();
        var expected = last.plusNanos(Math.max(0, now - lastNanos));
        var told = machine.instant().plus(offset);
        if (Duration.between(expected, told).abs().compareTo(BELIEVED) > 0) {
            distrust(expected, told);
        }
        last = told.isAfter(expected) ? told : expected;
        lastNanos = now;
        return last;
    }

    /** All that is known of this moment, for an event. */
    public synchronized Moment moment() {
        return new Moment(instant(), lastNanos, bootId, serverTime);
    }

    /** Whether rights that are limited in time may be decided by it. */
    public synchronized boolean trusted() {
        instant();
        return trusted;
    }

    /** What a person should know about it, in one sentence; empty while all is well. */
    public synchronized Optional<String> complaint() {
        return trusted()
                ? Optional.empty()
                : Optional.of(
                        "This till's clock jumped by more than two days and now says "
                                + instant().atZone(ZoneOffset.UTC).toLocalDate()
                                + ": set it right, or connect to head office. Selling goes on;"
                                + " offers that end on a date wait.");
    }

    /** The last signed server time, if there was one. */
    public synchronized Optional<Instant> serverTime() {
        return Optional.ofNullable(serverTime);
    }

    /**
     * The server's time, its signature checked by the caller. An older one than before is a replay.
     */
    public synchronized void mend(Instant server) {
        if (serverTime != null && !server.isAfter(serverTime)) {
            return;
        }
        boolean wrong = Duration.between(instant(), server).abs().compareTo(NOT_WORTH_MENDING) > 0;
        if (wrong) {
            offset = Duration.between(machine.instant(), server);
            last = server;
        }
        boolean news = wrong || !trusted || serverTime == null;
        trusted = true;
        serverTime = server;
        if (news) {
            remember();
        }
    }

    /**
     * An event says that it was this late already. What a mend has undone since is not believed.
     */
    public synchronized void notBefore(Moment moment) {
        if (isBeforeOurs(moment.serverTime())) {
            return;
        }
        serverTime = moment.serverTime();
        if (moment.wall().isAfter(last)) {
            last = moment.wall();
            lastNanos = nanos.getAsLong();
        }
    }

    private boolean isBeforeOurs(@Nullable Instant other) {
        return serverTime != null && (other == null || other.isBefore(serverTime));
    }

    /**
     * Writes down how late it is. Called every minute or so; between two calls events witness it.
     */
    public synchronized void remember() {
        var record =
                new ClockRecord(last, lastNanos, bootId, offset.toMillis(), trusted, serverTime);
        try {
            file.write(Wire.bytes(record));
        } catch (DiskFailed e) {
            LOG.warn("The time was not written down: {}", e.getMessage());
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ZonedTillClock(this, zone);
    }

    private void distrust(Instant expected, Instant told) {
        if (trusted) {
            LOG.warn("The clock jumped from {} to {}", expected, told);
        }
        trusted = false;
    }

    private Optional<ClockRecord> remembered() {
        try {
            return file.read().map(bytes -> Wire.read(bytes, ClockRecord.class));
        } catch (UnreadableJson e) {
            LOG.warn("{} is damaged and begins anew: {}", file.path(), e.getMessage());
            return Optional.empty();
        }
    }

    private void goOnFrom(ClockRecord record) {
        last = record.highest();
        trusted = record.trusted();
        serverTime = record.serverTime();
        if (record.bootId().equals(bootId)) {
            lastNanos = record.monotonicNanos();
            offset = Duration.ofMillis(record.offsetMillis());
        }
    }
}
