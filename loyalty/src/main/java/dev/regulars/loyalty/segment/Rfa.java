package dev.regulars.loyalty.segment;

/**
 * Recency, frequency and amount of a member, each scored 1 (lowest fifth) to 5 (highest fifth)
 * among all members. A recency of 5 is a recent visit.
 */
public record Rfa(int recency, int frequency, int amount) {
    public Rfa {
        refuseOutside("recency", recency);
        refuseOutside("frequency", frequency);
        refuseOutside("amount", amount);
    }

    /** Frequency and amount as one score of 1 to 5, halves rounded up: how much they are worth. */
    public int worth() {
        return (frequency + amount + 1) / 2;
    }

    /** The usual three digits, recency first: {@code 5-4-4}. */
    @Override
    public String toString() {
        return recency + "-" + frequency + "-" + amount;
    }

    private static void refuseOutside(String name, int score) {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException(name + " must be 1 to 5 but was " + score);
        }
    }
}
