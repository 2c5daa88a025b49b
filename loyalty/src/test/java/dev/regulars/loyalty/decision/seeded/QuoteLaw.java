package dev.regulars.loyalty.decision.seeded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What holds whatever is sold to whomever. */
enum QuoteLaw {
    PARTS_ADD_UP(SumLaws::partsAddUp),
    NOTHING_IS_BELOW_ZERO(SumLaws::nothingIsBelowZero),
    NOTHING_IS_TOUCHED_THAT_MAY_NOT_BE(SumLaws::nothingIsTouchedThatMayNotBe),
    TAX_PARTS_ADD_UP(SumLaws::taxPartsAddUp),
    EVERY_OFFER_IS_DECIDED_AND_EXPLAINED(OfferLaws::everyOneIsDecidedAndExplained),
    OFFERS_GO_TOGETHER_AS_THEY_SAY(OfferLaws::theyGoTogetherAsTheySay),
    NOBODY_PAYS_MORE_FOR_AN_OFFER_OR_A_CODE(OfferLaws::nobodyPaysMoreForOneMore),
    ORDER_OF_LINES_DECIDES_NOTHING(QuoteLaw::orderDecidesNothing),
    QUOTING_TWICE_CHANGES_NOTHING(QuoteLaw::twiceIsTheSame),
    TILL_AND_HEAD_OFFICE_SAY_THE_SAME(QuoteLaw::headOfficeSaysTheSame),
    POINTS_PAY_NO_MORE_THAN_THERE_IS(PointLaws::theyPayNoMoreThanThereIs),
    PARTIAL_REFUNDS_END_AT_THE_FULL_ONE(RefundLaws::endAtTheFullOne),
    POINTS_ARE_AS_BEFORE_WHEN_ALL_CAME_BACK(RefundLaws::leaveThePointsAsBefore),
    NO_OFFER_GOES_BEYOND_ITS_LIMIT(SalesInARow::keepEveryLimit);

    private final Consumer<Decided> law;

    QuoteLaw(Consumer<Decided> law) {
        this.law = law;
    }

    /** Throws an {@link AssertionError} where it is broken. */
    void check(Decided decided) {
        law.accept(decided);
    }

    private static void orderDecidesNothing(Decided decided) {
        var sold = decided.sold();
        var quote = decided.quote();
        var turned = decided.atTill(sold.facts(), sold.turned(), sold.context());
        assertEquals(quote.offers(), turned.offers());
        assertEquals(quote.redeem(), turned.redeem());
        assertEquals(
                quote.lines().stream().collect(Collectors.toSet()),
                turned.lines().stream().collect(Collectors.toSet()));
    }

    private static void twiceIsTheSame(Decided decided) {
        assertEquals(decided.quote(), decided.again(decided.sold().context()));
    }

    /** Of each tenth case the till has its facts from a sheet, as head office would send it. */
    private static void headOfficeSaysTheSame(Decided decided) {
        var sold = decided.sold();
        var atTill = sold.seed() % 10 == 0 ? KnownSheet.atTill(sold) : sold.facts();
        assertEquals(sold.facts(), atTill);
        assertEquals(decided.atTill(atTill, sold.basket(), sold.context()), decided.atOffice());
    }
}
