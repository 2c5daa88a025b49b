package dev.regulars.trials.checks.sale;

import dev.regulars.trials.house.Caller;
import dev.regulars.trials.shop.Basket;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Members who join at a till and buy there, with points and codes as it comes. */
final class AnyCustomers {
    private static final int MEMBERS = 25;

    private final Caller pos;
    private final RandomGenerator random;
    private final List<String> members = new ArrayList<>();
    private int sales;
    private int withOffers;
    private int withPoints;

    AnyCustomers(Caller pos, RandomGenerator random) {
        this.pos = pos;
        this.random = random;
    }

    void join(LocalDate today) throws IOException, InterruptedException {
        for (int i = 0; i < MEMBERS; i++) {
            var born = today.minusYears(20 + random.nextInt(40)).minusDays(random.nextInt(365));
            var wish =
                    Map.of(
                            "firstName",
                            "Guest " + i,
                            "birthDate",
                            born.toString(),
                            "consents",
                            List.of(
                                    consent("terms", true, "v3"),
                                    consent("profiling", random.nextInt(5) > 0, "v1"),
                                    consent("marketing", random.nextBoolean(), "v2")));
            var joined = pos.post("/v1/enrolments", wish).good();
            members.add(joined.at("/member/id").asText());
        }
    }

    /** Sells one basket; now and then it is voided, or all of it comes back. */
    void sell() throws IOException, InterruptedException {
        var sale = "/v1/checkouts/any-" + ++sales;
        var basket = Basket.any(random);
        var asked = basket.asked(members.get(random.nextInt(members.size())));
        if (random.nextInt(3) == 0) {
            asked.put("codes", List.of(AnyShopProgramme.CODE));
        }
        if (random.nextInt(3) == 0) {
            asked.put("redeem", "most");
        }
        var quote = pos.put(sale, asked).good();
        var taken = quote.path("adjustments").findValuesAsText("offer");
        withOffers += taken.stream().anyMatch(offer -> !offer.equals("bonus.redeem")) ? 1 : 0;
        withPoints += taken.contains("bonus.redeem") ? 1 : 0;
        var visit = pos.post(sale + "/commit", basket.charged(quote)).good().path("visit").asText();
        if (random.nextInt(12) == 0) {
            pos.post("/v1/refunds", Map.of("visit", visit)).good();
        }
    }

    int sales() {
        return sales;
    }

    int withOffers() {
        return withOffers;
    }

    int withPoints() {
        return withPoints;
    }

    private static Map<String, Object> consent(String purpose, boolean given, String version) {
        return Map.of(
                "purpose",
                purpose,
                "given",
                given,
                "textVersion",
                version,
                "evidence",
                "ownScreen");
    }
}
