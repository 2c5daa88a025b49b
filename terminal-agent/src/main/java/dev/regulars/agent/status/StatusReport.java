package dev.regulars.agent.status;

/** Says how this till is. */
public interface StatusReport {
    /** The state now. */
    TillStatus now();
}
