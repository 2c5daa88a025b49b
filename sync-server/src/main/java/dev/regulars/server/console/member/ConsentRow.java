package dev.regulars.server.console.member;

import dev.regulars.loyalty.member.Consent.Decision;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import java.time.Instant;

/** The last answer to one question of consent, and how we know. */
public record ConsentRow(
        Purpose purpose,
        Decision decision,
        String version,
        String language,
        Instant at,
        Evidence evidence) {

    public boolean isGiven() {
        return decision == Decision.GIVEN;
    }

    /** {@code Profiling (v1)}. */
    public String name() {
        var name =
                switch (purpose) {
                    case TERMS -> "Terms";
                    case PROFILING -> "Profiling";
                    case MARKETING -> "Personal marketing";
                    case EMAIL -> "E-mail";
                    case SMS -> "Text messages";
                    case PHONE -> "Phone calls";
                    case POST -> "Post";
                };
        return name + " (" + version + ")";
    }

    /** {@code yes}, {@code no} … */
    public String answer() {
        return switch (decision) {
            case GIVEN -> "yes";
            case UNCONFIRMED -> "yes, but not confirmed: not used until then";
            case REFUSED -> "no";
            case WITHDRAWN -> "taken back";
        };
    }

    /** {@code said to the cashier}. */
    public String how() {
        return switch (evidence) {
            case OWN_SCREEN -> "on a screen of their own";
            case OWN_PHONE -> "on their own phone";
            case SIGNED_SLIP -> "on a signed slip";
            case SAID_TO_OPERATOR -> "said to the cashier";
            case IMPORTED -> "taken over from an earlier system";
        };
    }
}
