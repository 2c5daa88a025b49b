package dev.regulars.server.member;

import dev.regulars.server.inbox.Filed;

/**
 * Which of two facts that contradict counts: the one that happened later; of one instant, the one
 * with the higher event id.
 *
 * @param millis the business instant
 */
public record Order(long millis, String event) {
    public static Order of(Filed filed) {
        return new Order(filed.millis(), filed.id());
    }
}
