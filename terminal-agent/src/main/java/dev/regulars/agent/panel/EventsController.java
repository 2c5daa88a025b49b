package dev.regulars.agent.panel;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.announce.Announcement;
import dev.regulars.agent.announce.Announcements;
import dev.regulars.agent.status.StatusReport;
import dev.regulars.loyalty.wire.Wire;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** What happens at this till, as it happens. */
@Controller("/v1/events")
final class EventsController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int BEHIND = 1_000;

    private final Announcements announcements;
    private final StatusReport status;

    EventsController(Announcements announcements, StatusReport status) {
        this.announcements = announcements;
        this.status = status;
    }

    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Needs(Scope.SELL)
    Publisher<Event<String>> events(HttpRequest<?> request, @Nullable @QueryValue String after) {
        var lastId = request.getHeaders().get("Last-Event-ID");
        var heard = lastId != null ? lastId : after != null ? after : "";
        return Flux.merge(said(heard), Flux.interval(HEARTBEAT).map(_ -> named("heartbeat", "{}")));
    }

    /** Whoever is too far behind is cut off, and connects again. */
    private Flux<Event<String>> said(String after) {
        return Flux.<Announcement>create(
                        sink -> listen(after, sink), FluxSink.OverflowStrategy.IGNORE)
                .onBackpressureBuffer(BEHIND, BufferOverflowStrategy.ERROR)
                .map(EventsController::event);
    }

    private void listen(String after, FluxSink<Announcement> sink) {
        var stop = announcements.listen(this::state, after, sink::next);
        sink.onDispose(stop::run);
    }

    private Announcement state() {
        return new Announcement("", "status", Wire.write(status.now()));
    }

    private static Event<String> event(Announcement said) {
        var event = named(said.kind(), said.json());
        return said.id().isEmpty() ? event : event.id(said.id());
    }

    private static Event<String> named(String kind, String json) {
        return Event.of(json).name(kind);
    }
}
