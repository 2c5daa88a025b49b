package dev.regulars.loyalty.condition;

/**
 * The plainest and most common condition: one number against a fixed one. Evaluated without CEL,
 * and explained by what is missing.
 *
 * @param argument length of a window in days, or a scope; empty where the subject takes none
 * @param days the same as a number where it is a window, else 0
 * @param literal minor units where the subject is money
 */
public record Comparison(
        Subject subject, String argument, int days, Operator operator, long literal) {

    Comparison(Subject subject, String argument, Operator operator, long literal) {
        this(
                subject,
                argument,
                subject.ofWindow() ? Integer.parseInt(argument) : 0,
                operator,
                literal);
    }

    /** What is compared. */
    public enum Subject {
        VISITS,
        SPEND,
        DAYS_SINCE_ENROLMENT,
        DAYS_SINCE_LAST_VISIT,
        BONUS,
        HOUR,
        BASKET_TOTAL,
        AMOUNT_OF,
        PIECES_OF;

        /** Whether the customer can still change it in this sale. */
        public boolean ofBasket() {
            return this == BASKET_TOTAL || ofScope();
        }

        /** Whether it counts in the days of a window. */
        private boolean ofWindow() {
            return this == VISITS || this == SPEND;
        }

        /** Whether it measures the part of a basket that the argument names. */
        boolean ofScope() {
            return this == AMOUNT_OF || this == PIECES_OF;
        }
    }

    /** The number now, in minor units where it is money. */
    public long value(Situation situation) {
        return switch (subject) {
            case VISITS -> situation.window(days).visits();
            case SPEND -> situation.window(days).spend().minor();
            case DAYS_SINCE_ENROLMENT -> situation.daysSinceEnrolment();
            case DAYS_SINCE_LAST_VISIT -> situation.daysSinceLastVisit();
            case BONUS -> situation.bonus();
            case HOUR -> situation.hour();
            case BASKET_TOTAL -> situation.basket().total().minor();
            case AMOUNT_OF -> situation.basket().amountOf(argument).minor();
            case PIECES_OF -> situation.basket().piecesOf(argument);
        };
    }

    boolean holds(Situation situation) {
        return operator.holds(value(situation), literal);
    }

    /** The smallest number that holds, for an operator that wants more. */
    public long least() {
        return operator == Operator.GREATER ? literal + 1 : literal;
    }
}
