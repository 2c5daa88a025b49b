package dev.regulars.server.console.member;

import dev.regulars.server.console.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who brought a member, and whom they brought.
 *
 * @param referrer id of whoever brought them; absent where nobody was named or they are not known
 * @param verdict whether that counts; absent where nobody was named
 * @param brought how many this member brought, as far as it counts
 */
public record Friends(@Nullable String referrer, @Nullable String verdict, long brought) {
    /** Whether somebody was named whom they really came with. */
    public boolean counts() {
        return "accepted".equals(verdict);
    }

    /** Why the one who was named does not count; empty where they do, or nobody was named. */
    public String whyNot() {
        return switch (verdict) {
            case null -> "";
            case "accepted" -> "";
            case "unknown" -> "Somebody brought them whose card is not known yet.";
            case "erased" -> "Whoever brought them was erased, so nobody is rewarded.";
            case "oneself" -> "They named themselves as whoever brought them: it does not count.";
            case "later" -> "Whoever they named joined after them: it does not count.";
            default -> throw new IllegalStateException("no verdict: " + verdict);
        };
    }

    /** "Brought two members."; empty where they brought nobody. */
    public String broughtInWords() {
        return brought == 0 ? "" : "Brought " + Wording.many(brought, "member", "members") + ".";
    }
}
