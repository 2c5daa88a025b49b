package dev.regulars.loyalty.sync;

import dev.regulars.loyalty.offer.Right;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/leases}: a till asks to be lent rights, each of which head office lends to one
 * till at a time. What was lent stays lent until it is used, given back, or released by a person at
 * head office; never because time passed.
 */
public final class Leases {
    /** The most rights that one call may ask for. */
    public static final int MOST = 50;

    private Leases() {}

    /**
     * @param held what the till holds, told once after it met a new generation: head office may
     *     come from a backup that does not know of it; absent otherwise
     */
    public record Request(List<Right> rights, List<Held> held) {
        public Request {
            rights = List.copyOf(rights);
            held = held == null ? List.of() : List.copyOf(held);
        }

        /** Asks for rights only. */
        public Request(List<Right> rights) {
            this(rights, List.of());
        }
    }

    /** What a till was lent. */
    public record Held(String lease, Right right) {}

    /** One decision for each right, in order. */
    public record Answer(List<Decision> decisions) {
        public Answer {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * @param lease its id, where it is the till's
     * @param till the name of the till that holds it instead
     * @param used when head office knows that the member used the offer, or the code was used
     */
    public record Decision(
            Right right,
            Standing standing,
            @Nullable String lease,
            @Nullable String till,
            List<LocalDate> used) {
        public Decision {
            used = List.copyOf(used);
        }
    }

    /** How a right stands for the till that asks. */
    public enum Standing {
        /** It is lent to this till, now or before. */
        YOURS,
        /** Another till holds it. */
        ELSEWHERE,
        /** The code was used. */
        USED,
        /** Head office never made such a code. */
        UNKNOWN
    }
}
