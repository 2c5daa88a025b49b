package dev.regulars.server.programme.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.wire.Wire;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member as somebody writes one down to try a programme.
 *
 * @param tier absent is the one that the visits earn
 * @param visits what was paid on each, negative for a refund
 * @param profiling absent is yes
 * @param assurance absent is high
 * @param favourite the category they buy most in
 * @param audiences those of head office that they are in
 * @param brought whether a member brought them
 * @param friends how many they brought who came
 */
record MemberJson(
        @Nullable String id,
        @Nullable String tier,
        @Nullable LocalDate enrolledOn,
        @Nullable MonthDay birthday,
        Set<String> segments,
        List<VisitJson> visits,
        long bonus,
        List<Redemption> redemptions,
        @Nullable Boolean profiling,
        @Nullable Boolean marketing,
        dev.regulars.loyalty.member.@Nullable Assurance assurance,
        @Nullable String favourite,
        Set<String> audiences,
        boolean brought,
        int friends) {

    /**
     * @param at a day, or a time with or without its offset
     */
    record VisitJson(String at, Money total) {}

    static MemberJson read(JsonNode tree, Currency currency) {
        return Wire.read(tree, MemberJson.class, currency);
    }
}
