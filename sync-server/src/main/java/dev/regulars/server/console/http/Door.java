package dev.regulars.server.console.http;

import dev.regulars.server.console.login.LogIn;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets only people who logged in see a page, and only our own pages change anything. What programs
 * call, under {@code /v1}, has its tokens.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Door {
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final LogIn login;
    private final ErrorPages errors;

    Door(LogIn login, ErrorPages errors) {
        this.login = login;
        this.errors = errors;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> enter(HttpRequest<?> request) {
        var path = request.getPath();
        if (Paths.areForPrograms(path)) {
            return null;
        }
        if (!READING.contains(request.getMethod()) && !SameOrigin.holds(request)) {
            return errors.page(
                    request,
                    HttpStatus.FORBIDDEN,
                    "This did not come from one of our own pages, so nothing was done. Open the"
                            + " page again and repeat it there.");
        }
        SessionCookie.of(request)
                .flatMap(session -> login.user(session).map(name -> new Visitor(name, session)))
                .ifPresent(visitor -> visitor.comesWith(request));
        return Paths.areForEverybody(path) || Visitor.of(request).isPresent()
                ? null
                : toLogin(request);
    }

    private static HttpResponse<?> toLogin(HttpRequest<?> request) {
        var wanted = request.getMethod() == HttpMethod.GET ? request.getUri().toString() : "/";
        var login = "/login?then=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.unauthorized().header("HX-Redirect", "/login")
                : HttpResponse.seeOther(URI.create(login));
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!Paths.areForPrograms(request.getPath())) {
            PageHeaders.add(response, Paths.arePersonal(request.getPath()));
        }
    }
}
