package dev.regulars.server.visit;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.visit.Visits.Move;
import dev.regulars.server.visit.Visits.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose a sale is after everything that was said of it. */
final class Ownership {
    private Ownership() {}

    /**
     * The owner, if any. A claim counts while the sale is nobody's and names its code; a
     * reassignment always.
     *
     * @param moves in the order in which they happened
     */
    static @Nullable MemberId of(Said said, List<Move> moves) {
        var owner = said.member();
        for (var move : moves) {
            if (move.claimCode() == null) {
                owner = move.member();
            } else if (owner == null && move.claimCode().equals(said.claimCode())) {
                owner = move.member();
            }
        }
        return owner;
    }
}
