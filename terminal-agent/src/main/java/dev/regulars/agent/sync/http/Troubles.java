package dev.regulars.agent.sync.http;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** What a network or a server did wrong, in one sentence with what to do. */
final class Troubles {
    private Troubles() {}

    /** No answer, or half of one. */
    static String of(URI server, Throwable cause) {
        if (has(cause, UnresolvedAddressException.class)) {
            return "This network does not know the name "
                    + server.getHost()
                    + ": check the network cable, then the server's address. Sales are kept and"
                    + " sent later.";
        }
        if (has(cause, ConnectException.class) || has(cause, HttpConnectTimeoutException.class)) {
            return "Head office at "
                    + server
                    + " cannot be reached: sales are kept and sent by themselves once it can.";
        }
        if (has(cause, SSLException.class)) {
            return "The connection to "
                    + server
                    + " is not secure ("
                    + cause.getMessage()
                    + "): check the till's date and the server's certificate.";
        }
        return "The connection to "
                + server
                + " broke off in the middle of an answer: it is tried again by itself.";
    }

    static String silent(URI server, Duration limit) {
        return "Head office at "
                + server
                + " gave no whole answer within "
                + limit.toSeconds()
                + " s: it is tried again by itself.";
    }

    /** An answer that says no, or is not ours. */
    static String status(URI server, int status, String body) {
        return switch (status / 100) {
            case 4 -> refused(server, status, said(body));
            case 5 ->
                    "Head office at "
                            + server
                            + " has trouble of its own (status "
                            + status
                            + "): it is tried again by itself.";
            default -> notOurs(server, "status " + status);
        };
    }

    /** An answer that cannot be read. */
    static String nonsense(URI server, String body, UnreadableJson why) {
        var start = body.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<")
                ? notOurs(server, "a web page")
                : notOurs(server, String.valueOf(why.getMessage()));
    }

    /** An answer in which something is missing. */
    static String missing(URI server, String name) {
        return notOurs(server, "\"" + name + "\" is missing in its answer");
    }

    private static String refused(URI server, int status, String said) {
        if (status == 401) {
            return "Head office at "
                    + server
                    + " no longer lets this till in: pair it again with \"till pair CODE\". Selling"
                    + " goes on, nothing is lost.";
        }
        return said.isEmpty()
                ? notOurs(server, "status " + status)
                : "Head office at " + server + " said no: " + said;
    }

    private static String notOurs(URI server, String what) {
        return "What answers at "
                + server
                + " does not talk like a Regulars server ("
                + what
                + "): check the address, and whether this network wants you to sign in.";
    }

    /** The sentence in an error of ours. */
    private static String said(String body) {
        try {
            return Wire.parse(body).at("/error/text").asText("");
        } catch (UnreadableJson e) {
            return MissingNode.getInstance().asText();
        }
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
