package dev.regulars.trials.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What a quote says of the programme's offers. */
final class Offers {
    private static final int IN_THE_PROGRAMME = 5;

    private Offers() {}

    /** Every offer of the programme must give a reason, whether it applied or not. */
    static void eachSaysWhy(Narrator say, JsonNode quote) {
        var offers = quote.path("offers");
        say.same("offers that answered", IN_THE_PROGRAMME, offers.size());
        boolean all =
                StreamSupport.stream(offers.spliterator(), false)
                        .noneMatch(o -> o.path("reason").path("code").asText().isEmpty());
        say.check("each with its reason", all, offers);
    }

    /** The one of this id. */
    static JsonNode find(JsonNode quote, String id) {
        for (var offer : quote.path("offers")) {
            if (offer.path("id").asText().equals(id)) {
                return offer;
            }
        }
        return Missing.ANSWER;
    }

    static boolean applied(JsonNode quote, String id) {
        return find(quote, id).path("applied").asBoolean();
    }
}
