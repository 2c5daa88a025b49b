package dev.regulars.agent.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Those who wait for the disk, in the order they came. Safe to call from many threads. */
final class Queue {
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    Waiting add(List<Draft> drafts) {
        var one = new Waiting(drafts);
        waiting.add(one);
        return one;
    }

    /** Everybody who waits now. */
    List<Waiting> take() {
        var group = new ArrayList<Waiting>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        return group;
    }
}
