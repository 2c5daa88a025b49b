package dev.regulars.agent.tap;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.api.Refused;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reading.Wallet;
import dev.regulars.hardware.reader.Uid;
import dev.regulars.hardware.simulated.SimulatedCard;
import dev.regulars.hardware.simulated.SimulatedReader;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves cards over the reader without hardware; there only when the till was started with it. */
@Controller("/v1/simulated-reader")
@Consumes(MediaType.ALL)
@Requires(beans = SimulatedReader.class)
final class SimulatedReaderController {
    private final SimulatedReader reader;

    SimulatedReaderController(SimulatedReader reader) {
        this.reader = reader;
    }

    @Post("/present")
    @Needs(Scope.SELL)
    HttpResponse<?> present(@Body byte @Nullable [] body) {
        var said = body == null ? "" : new String(body, StandardCharsets.UTF_8).strip();
        reader.present(card(said));
        return Answer.ok(Map.of("presented", true));
    }

    @Post("/remove")
    @Needs(Scope.SELL)
    HttpResponse<?> remove() {
        reader.remove();
        return Answer.ok(Map.of("presented", false));
    }

    @Post("/unplug")
    @Needs(Scope.SELL)
    HttpResponse<?> unplug() {
        reader.unplug();
        return Answer.ok(Map.of("plugged", false));
    }

    @Post("/plug-in")
    @Needs(Scope.SELL)
    HttpResponse<?> plugIn() {
        reader.plugIn();
        return Answer.ok(Map.of("plugged", true));
    }

    private static SimulatedCard card(String said) {
        if (said.isEmpty()) {
            throw Refused.unreadable(
                    "Say which card: uid:04A1B2C3D4E5F6, tag:04A1B2C3D4E5F6 and its texts, wallet,"
                            + " payment, torn, or a text.");
        }
        if (said.startsWith("uid:")) {
            return SimulatedCard.withUid("tag", said.substring("uid:".length()));
        }
        if (said.startsWith("tag:")) {
            return tag(said.substring("tag:".length()).split(" ", 2));
        }
        return switch (said) {
            case "wallet" -> new SimulatedCard.Readable("phone", new Wallet(Wallet.Kind.APPLE_VAS));
            case "payment" -> SimulatedCard.payment("bank card");
            case "torn" -> new SimulatedCard.Failing("torn away", CardFault.TAKEN_TOO_SOON);
            default -> new SimulatedCard.Printed("code", Medium.QR_CODE, said);
        };
    }

    /** Texts stand on a line each. */
    private static SimulatedCard tag(String[] uidAndTexts) {
        var texts = uidAndTexts.length == 1 ? "" : uidAndTexts[1];
        return new SimulatedCard.Tag("tag", new Uid(uidAndTexts[0]), texts.lines().toList());
    }
}
