package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.Values;
import java.time.LocalDate;

/** Every reason why an offer applied or did not; each code is a key of the message bundles. */
final class Why {
    static final Reason NOT_A_MEMBER = Reason.of("not-a-member");
    static final Reason NO_PROFILING = Reason.of("no-profiling");
    static final Reason NO_MARKETING = Reason.of("no-marketing");
    static final Reason OTHER_SEGMENT = Reason.of("other-segment");
    static final Reason OTHER_AUDIENCE = Reason.of("other-audience");
    static final Reason NOT_BROUGHT = Reason.of("not-brought");
    static final Reason NOT_FIRST_VISIT = Reason.of("not-first-visit");
    static final Reason NO_FRIEND = Reason.of("no-friend");
    static final Reason NO_FAVOURITE = Reason.of("no-favourite");
    static final Reason NOT_ASKED = Reason.of("not-asked");
    static final Reason OTHER_ARM = Reason.of("other-arm");
    static final Reason HOLDOUT = Reason.of("holdout");
    static final Reason CLOCK_FROZEN = Reason.of("clock-frozen");
    static final Reason BIRTHDAY_UNKNOWN = Reason.of("birthday-unknown");
    static final Reason OUTSIDE_HOURS = Reason.of("outside-hours");
    static final Reason NEEDS_SERVER = Reason.of("needs-server");
    static final Reason LEASE_NEEDED = Reason.of("lease-needed");
    static final Reason NEEDS_CODE = Reason.of("needs-code");
    static final Reason SHARE_USED_UP = Reason.of("share-used-up");
    static final Reason TILL_LIMIT = Reason.of("till-limit");
    static final Reason NOTHING_LEFT = Reason.of("nothing-left");
    static final Reason NOTHING_FOR_POINTS = Reason.of("nothing-for-points");
    static final Reason STOPPED = Reason.of("stopped");
    static final Reason OTHER_STORE = Reason.of("other-store");
    static final Reason BEATEN_TOGETHER = Reason.of("beaten-together");

    private Why() {}

    static Reason tooFewPoints(long points, long minimum) {
        return new Reason("too-few-points", Values.of("points", points, "minimum", minimum));
    }

    static Reason otherCurrency(String currency) {
        return new Reason("other-currency", Values.of("currency", currency));
    }

    static Reason on(String code, String key, LocalDate date) {
        return new Reason(code, Values.of(key, date));
    }

    static Reason usedUntil(LocalDate on, LocalDate next) {
        return new Reason("already-used-this-year", Values.of("on", on, "next", next));
    }

    static Reason of(String code, String key, Object value) {
        return new Reason(code, Values.of(key, value));
    }

    static Reason ruleFailed(String cause) {
        return of("rule-failed", "cause", cause);
    }

    static Reason beatenInGroup(String offer) {
        return of("beaten-in-group", "offer", offer);
    }

    static Reason beatenBy(String offer) {
        return of("beaten-by", "offer", offer);
    }
}
