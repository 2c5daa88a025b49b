package dev.regulars.agent.access;

import dev.regulars.agent.api.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.cookie.Cookie;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows a caller by token or cookie, and whether their page may use it. */
final class Callers {
    private static final String BEARER = "Bearer ";
    private static final Set<String> OWN_PAGE = Set.of("same-origin", "none");

    private final Access access;

    Callers(Access access) {
        this.access = access;
    }

    /** The grant behind a request. */
    Grant of(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER)
                ? pos(request, header.substring(BEARER.length()).strip())
                : panel(request);
    }

    static Refused unpaired(String origin) {
        return Refused.forbidden(
                "origin-refused",
                "The page at "
                        + origin
                        + " is not paired with this till: make a token for it with till pos NAME"
                        + " --origin "
                        + origin
                        + ".");
    }

    private Grant pos(HttpRequest<?> request, String token) {
        var grant = access.grant(token, Grant.Kind.POS).orElseThrow(Callers::unknownToken);
        String origin = origin(request);
        if (java.util.Objects.equals(origin, grant.origin())) {
            return grant;
        }
        boolean ownPage = origin == null && own(request).equals(grant.origin());
        if (ownPage && "same-origin".equals(site(request))) {
            return grant;
        }
        throw grant.origin() == null ? unpaired(String.valueOf(origin)) : bound(grant);
    }

    private Grant panel(HttpRequest<?> request) {
        var grant =
                request.getCookies()
                        .findCookie(PanelSession.cookieName(request))
                        .map(Cookie::getValue)
                        .flatMap(token -> access.grant(token, Grant.Kind.PANEL))
                        .orElseThrow(Callers::unknownToken);
        String origin = origin(request);
        boolean reads = request.getMethod() == HttpMethod.GET;
        if (origin == null ? !reads || !fromOwnPage(request) : !origin.equals(own(request))) {
            throw unpaired(origin == null ? "another place" : origin);
        }
        return grant;
    }

    private static boolean fromOwnPage(HttpRequest<?> request) {
        String site = site(request);
        return site == null || OWN_PAGE.contains(site);
    }

    private static @Nullable String origin(HttpRequest<?> request) {
        return request.getHeaders().getOrigin().orElse(null);
    }

    private static @Nullable String site(HttpRequest<?> request) {
        return request.getHeaders().get("Sec-Fetch-Site");
    }

    private static String own(HttpRequest<?> request) {
        return "http://" + request.getHeaders().get(HttpHeaders.HOST);
    }

    private static Refused bound(Grant grant) {
        return Refused.forbidden(
                "origin-refused",
                "The token of "
                        + grant.name()
                        + " works only in the page at "
                        + grant.origin()
                        + ".");
    }

    private static Refused unknownToken() {
        return new Refused(
                HttpStatus.UNAUTHORIZED,
                "token-needed",
                "This till does not know the caller: pair a POS with till pos NAME, or open the"
                        + " panel with till panel.");
    }
}
