package dev.regulars.loyalty.condition;

import dev.regulars.loyalty.money.Money;

/** What a condition may ask of a basket. Deposits and gift cards are not in it. */
public interface Measured {

    /** What it costs before anything Regulars gives, returned lines counted against it. */
    Money total();

    /** The same for the lines of one {@code category:NAME} or {@code sku:NAME}. */
    Money amountOf(String scope);

    /** How many pieces those lines are; something weighed is one piece. */
    long piecesOf(String scope);
}
