package dev.regulars.agent.announce;

/**
 * One thing that was announced.
 *
 * @param id rises within one run of the agent: {@code RUN-NUMBER}; empty for what is not kept
 * @param kind {@code status}, {@code card}, {@code code}, {@code checkout}, {@code reader}
 * @param json one line
 */
public record Announcement(String id, String kind, String json) {}
