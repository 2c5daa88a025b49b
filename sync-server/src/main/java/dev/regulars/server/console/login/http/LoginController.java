package dev.regulars.server.console.login.http;

import dev.regulars.server.console.Wording;
import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.http.SessionCookie;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.console.login.LogIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {
    private final LogIn login;
    private final Pages pages;

    LoginController(LogIn login, Pages pages) {
        this.login = login;
        this.pages = pages;
    }

    @Get("/login")
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue(defaultValue = "/") String then) {
        return Visitor.of(request).isPresent()
                ? HttpResponse.seeOther(ownPage(then))
                : page(HttpStatus.OK, "", then, "");
    }

    @Post("/login")
    HttpResponse<?> logIn(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        var form = Form.unchecked(body);
        var name = form.text("name");
        var then = form.text("then");
        var address = request.getRemoteAddress().getHostString();
        return switch (login.tryPassword(name, form.text("password"), address)) {
            case LogIn.Outcome.Welcome(var session) ->
                    HttpResponse.seeOther(ownPage(then))
                            .cookie(SessionCookie.carrying(request, session));
            case LogIn.Outcome.Wrong() ->
                    page(
                            HttpStatus.UNAUTHORIZED,
                            name,
                            then,
                            "Name and password do not belong together. Try again.");
            case LogIn.Outcome.TooMany(var rest) ->
                    page(HttpStatus.TOO_MANY_REQUESTS, name, then, tooMany(rest));
        };
    }

    @Post("/logout")
    HttpResponse<?> logOut(HttpRequest<?> request, @Body @Nullable Map<String, String> body) {
        Form.of(request, body);
        Visitor.of(request).ifPresent(visitor -> login.logOut(visitor.session()));
        return HttpResponse.seeOther(URI.create("/login")).cookie(SessionCookie.gone(request));
    }

    private HttpResponse<?> page(HttpStatus status, String name, String then, String mistake) {
        return pages.filled(
                status, "login", Map.of("name", name, "then", then, "mistake", mistake));
    }

    private static String tooMany(Duration rest) {
        long minutes = rest.plusSeconds(59).toMinutes();
        return "Too many wrong passwords. Try again in "
                + Wording.counted(minutes, "minute", "minutes")
                + ".";
    }

    /** Only a page of ours: never an address that leads elsewhere. */
    private static URI ownPage(String then) {
        boolean ours =
                then.startsWith("/")
                        && !then.startsWith("//")
                        && then.chars().noneMatch(c -> c == '\\' || c <= ' ');
        try {
            return URI.create(ours ? then : "/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
