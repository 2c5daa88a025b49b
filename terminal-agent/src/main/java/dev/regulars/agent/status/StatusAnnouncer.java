package dev.regulars.agent.status;

import dev.regulars.agent.announce.Announcements;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.sync.Sync;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;

/** Announces the till's state when something of it changed. */
@Context
@Requires(beans = Paired.class)
final class StatusAnnouncer {
    StatusAnnouncer(Sync sync, StatusReport report, Announcements announcements) {
        sync.onChange(_ -> announcements.tell("status", report.now()));
    }
}
