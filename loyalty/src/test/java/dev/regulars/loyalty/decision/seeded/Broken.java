package dev.regulars.loyalty.decision.seeded;

/**
 * A case that breaks a law, as small as it goes.
 *
 * @param number of the case in its run, from 1
 */
record Broken(QuoteLaw law, long number, SeededCase smallest, String why) {
    String sentence() {
        return "case %,d, seed %d, breaks %s: %s%n%n%s"
                .formatted(number, smallest.seed(), law, why, test());
    }

    /** What can be pasted into a test class of this package. */
    String test() {
        return """
        @Test
        void seed%dKeepsItsLaw() {
            QuoteLaw.%s.check(Decided.of(SeededCase.read(
                    \"""
                    %s
                    \""")));
        }
        """
                .formatted(smallest.seed(), law.name(), smallest.json().replace("\\", "\\\\"));
    }
}
