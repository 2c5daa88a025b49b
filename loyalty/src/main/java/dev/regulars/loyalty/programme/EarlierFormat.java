package dev.regulars.loyalty.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.loyalty.wire.Wire;

/**
 * A programme that an earlier build published, in today's shape and with the meaning it had: what
 * was signed stays as it is, and goes on holding after an update.
 */
final class EarlierFormat {
    private static final String FORMAT = "format";

    private EarlierFormat() {}

    /** The same programme; one of today's format, or of none that is known, is left alone. */
    static JsonNode today(JsonNode programme) {
        int format = programme.path(FORMAT).asInt();
        if (programme instanceof ObjectNode fields && format >= 1) {
            if (format == 1) {
                second(fields);
            }
            if (format <= 2) {
                third(fields);
            }
        }
        return programme;
    }

    /** Offers stood alone or not, were limited once, and were good everywhere at our cost. */
    private static void second(ObjectNode programme) {
        if (!programme.has("tags")) {
            programme.putArray("tags");
        }
        programme.path("tiers").path("lowestFirst").forEach(EarlierFormat::secondTier);
        programme.path("offers").forEach(EarlierFormat::secondOffer);
    }

    /** A version held everywhere at once; what else is new may be absent. */
    private static void third(ObjectNode programme) {
        programme.put(FORMAT, 3);
        programme.set("rollout", Wire.tree(Rollout.ALWAYS));
    }

    private static void secondTier(JsonNode tier) {
        if (tier instanceof ObjectNode fields) {
            fields.put("keep", "rolling");
            fields.put("fall", "toWhatHolds");
        }
    }

    private static void secondOffer(JsonNode offer) {
        if (offer instanceof ObjectNode fields) {
            boolean exclusive = fields.path("exclusive").asBoolean();
            fields.putObject("stacks").put("type", exclusive ? "Exclusive" : "WithOthers");
            fields.putArray("stores");
            fields.putObject("fundedBy").put("kind", "hq");
        }
        if (offer.path("limit") instanceof ObjectNode limit) {
            limit.put("uses", 1);
            limit.set("per", limit.path("once"));
        }
    }
}
