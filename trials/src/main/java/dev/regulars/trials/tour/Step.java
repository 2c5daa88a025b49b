package dev.regulars.trials.tour;

/** One step of the tour: what a person would call it, and what is done and checked. */
record Step(String title, Walk walk) {

    /** Does it; ends early by throwing. */
    interface Walk {
        void go() throws Exception;
    }
}
