package dev.regulars.loyalty.member;

/**
 * One tap of a secure tag. A tag counts its taps, so no two honest sales have the same one.
 *
 * @param counter 0 to 16,777,215
 */
public record TagTap(CardHash tag, int counter) {
    private static final int HIGHEST = 0xFFFFFF;

    public TagTap {
        if (counter < 0 || counter > HIGHEST) {
            throw new IllegalArgumentException(
                    "a tag's counter is 0 to " + HIGHEST + ", not " + counter);
        }
    }
}
