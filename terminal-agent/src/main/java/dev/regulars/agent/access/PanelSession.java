package dev.regulars.agent.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The panel's session in a browser: opened by a one-time link, carried by a cookie. */
@Singleton
public final class PanelSession {
    private final Access access;

    PanelSession(Access access) {
        this.access = access;
    }

    /** Uses a link's code up. The cookie to set, or nothing where the link is worthless. */
    public Optional<Cookie> open(HttpRequest<?> request, String code) {
        return access.open(code).map(token -> cookie(request, token));
    }

    /** Whether a request comes from a panel that was opened. */
    public boolean isOpen(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(cookieName(request))
                .flatMap(cookie -> access.grant(cookie.getValue(), Grant.Kind.PANEL))
                .isPresent();
    }

    /** With the port, for a browser sends a cookie to every port of a host. */
    static String cookieName(HttpRequest<?> request) {
        return "regulars-panel-" + request.getServerAddress().getPort();
    }

    private static Cookie cookie(HttpRequest<?> request, String token) {
        return Cookie.of(cookieName(request), token)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .maxAge(Access.session());
    }
}
