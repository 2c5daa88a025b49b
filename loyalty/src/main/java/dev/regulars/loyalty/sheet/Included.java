package dev.regulars.loyalty.sheet;

/** The last position of one till's events about a member that a sheet has in it. */
public record Included(long epoch, long seq) {

    /** Whether an event at this position is already in the sheet. */
    public boolean covers(long eventEpoch, long eventSeq) {
        return eventEpoch < epoch || eventEpoch == epoch && eventSeq <= seq;
    }
}
