package dev.regulars.trials.demo;

import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Till;

/** All that runs in a demo. */
record RunningDemo(HeadOffice office, Till front, Till back, Pages pages) {

    /**
     * True while all of it runs.
     *
     * @throws IllegalStateException with the last words of whatever has ended
     */
    boolean mustLive() {
        return office.process().mustLive()
                && front.process().mustLive()
                && back.process().mustLive();
    }
}
