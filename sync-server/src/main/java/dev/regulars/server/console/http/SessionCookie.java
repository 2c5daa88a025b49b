package dev.regulars.server.console.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/** The cookie that carries a session. It ends with the browser, at the latest with the session. */
public final class SessionCookie {
    private SessionCookie() {}

    /** What the browser sent. */
    public static Optional<String> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(name(request)).map(Cookie::getValue);
    }

    /** Gives the browser its session. */
    public static Cookie carrying(HttpRequest<?> request, String session) {
        return cookie(request, session);
    }

    /** Takes it back. */
    public static Cookie gone(HttpRequest<?> request) {
        return cookie(request, "").maxAge(0);
    }

    private static Cookie cookie(HttpRequest<?> request, String value) {
        return Cookie.of(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .secure(SameOrigin.isEncrypted(request));
    }

    /** With the port, for a browser sends a cookie to every port of a host. */
    private static String name(HttpRequest<?> request) {
        return "regulars-hq-" + request.getServerAddress().getPort();
    }
}
