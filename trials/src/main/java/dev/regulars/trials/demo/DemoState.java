package dev.regulars.trials.demo;

import java.time.LocalDate;

/**
 * What a demo remembers from one start to the next.
 *
 * @param ports where it answered last
 * @param members how many members the shop was made with
 * @param made the day on which the shop was made; its history ends the day before
 * @param complete whether a first start came to its end
 */
record DemoState(DemoPorts ports, int members, LocalDate made, boolean complete) {

    DemoState completed(DemoPorts at) {
        return new DemoState(at, members, made, true);
    }
}
