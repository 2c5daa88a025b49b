package dev.regulars.agent.sync.http;

import dev.regulars.agent.pair.PairingDesk;
import dev.regulars.agent.pair.PairingRefused;
import dev.regulars.agent.sync.HeadOfficeFailed;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.wire.Wire;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Asks a server over HTTP to let this till in. */
public final class HttpPairingDesk implements PairingDesk {
    private final Limits limits;

    public HttpPairingDesk() {
        this(Limits.USUAL);
    }

    HttpPairingDesk(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Pairing.Answer join(URI server, Pairing.Request request) {
        try (var line = new Line(server, limits)) {
            var post =
                    line.request("/v1/pair")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(Wire.bytes(request)))
                            .build();
            return line.ask(post, Pairing.Answer.class, Duration.ZERO);
        } catch (HeadOfficeFailed e) {
            throw new PairingRefused(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new PairingRefused(
                    "'"
                            + server
                            + "' is no server's address: give one such as"
                            + " http://hq.example:7500.",
                    e);
        }
    }
}
