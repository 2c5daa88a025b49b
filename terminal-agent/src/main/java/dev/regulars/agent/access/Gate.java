package dev.regulars.agent.access;

import dev.regulars.agent.api.Answer;
import dev.regulars.agent.api.Refused;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteMatch;
import org.jspecify.annotations.Nullable;

/** Lets a call in, or says in one sentence why not. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Gate {
    private final Access access;
    private final Callers callers;

    Gate(Access access) {
        this.access = access;
        this.callers = new Callers(access);
    }

    @RequestFilter
    @Nullable HttpResponse<?> enter(HttpRequest<?> request, @Nullable RouteMatch<?> route) {
        try {
            checkHost(request);
            if (CrossOrigin.isPreflight(request)) {
                return preflight(request);
            }
            if (route != null) {
                checkCaller(request, route.getAnnotationMetadata());
            }
            return null;
        } catch (Refused refused) {
            var answer = Answer.refused(refused);
            leave(request, answer);
            return answer;
        }
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        String origin = request.getHeaders().getOrigin().orElse(null);
        if (origin != null && access.paired(origin)) {
            CrossOrigin.allow(response, origin);
        }
    }

    private void checkHost(HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        int port = request.getServerAddress().getPort();
        if (!Loopback.names(host, port)) {
            throw new Refused(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "host-refused",
                    "This till answers only as http://127.0.0.1:"
                            + port
                            + ", not as "
                            + host
                            + ".");
        }
    }

    private HttpResponse<?> preflight(HttpRequest<?> request) {
        String origin = request.getHeaders().getOrigin().orElse("null");
        if (!access.paired(origin)) {
            throw Callers.unpaired(origin);
        }
        return CrossOrigin.answer(request, origin);
    }

    private void checkCaller(HttpRequest<?> request, AnnotationMetadata route) {
        Scope needed = route.enumValue(Needs.class, Scope.class).orElse(null);
        if (needed == null) {
            return;
        }
        Grant grant = callers.of(request);
        if (!grant.scopes().contains(needed)) {
            throw Refused.forbidden(
                    "scope-needed",
                    "The token of "
                            + grant.name()
                            + " may not "
                            + needed.name().toLowerCase(java.util.Locale.ROOT)
                            + ": make one that may with till pos.");
        }
        request.setAttribute(Caller.ATTRIBUTE, Caller.of(grant));
    }
}
