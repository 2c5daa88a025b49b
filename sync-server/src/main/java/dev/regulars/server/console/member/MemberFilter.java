package dev.regulars.server.console.member;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which members are wanted.
 *
 * @param text a card number or the beginning of a member id; empty for any
 * @param tier an id; empty for any
 * @param segment the id of a segment; empty for any
 * @param recency a score from 1 to 5; 0 for any
 * @param frequency likewise
 * @param drifting whether only those who come less often than they used to
 */
public record MemberFilter(
        String text, String tier, String segment, int recency, int frequency, boolean drifting) {

    /** Everybody. */
    public static final MemberFilter NONE = new MemberFilter("", "", "", 0, 0, false);

    /** The members of a tier. */
    public static MemberFilter ofTier(String tier) {
        return new MemberFilter("", tier, "", 0, 0, false);
    }

    /** One group of the grid. */
    public static MemberFilter ofGroup(int recency, int frequency) {
        return new MemberFilter("", "", "", recency, frequency, false);
    }

    /** The members of a segment. */
    public static MemberFilter ofSegment(String segment) {
        return new MemberFilter("", "", segment, 0, 0, false);
    }

    /** Whoever comes less often than they used to. */
    public static MemberFilter ofDrifting() {
        return new MemberFilter("", "", "", 0, 0, true);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The same in another tier. */
    public MemberFilter withTier(String other) {
        return new MemberFilter(text, other, segment, recency, frequency, drifting);
    }

    /** The same without a segment, scores and drift. */
    public MemberFilter withoutGroup() {
        return new MemberFilter(text, tier, "", 0, 0, false);
    }

    /** Whether it names a group of the grid, a segment or those who drift. */
    public boolean namesAGroup() {
        return !segment.isEmpty() || recency > 0 || frequency > 0 || drifting;
    }

    /** The address of the list with this filter. */
    public String address() {
        return "/members" + query();
    }

    /** As the end of an address: empty, or with its question mark. */
    public String query() {
        var parts = new ArrayList<String>();
        add(parts, "q", text);
        add(parts, "tier", tier);
        add(parts, "segment", segment);
        add(parts, "recency", recency == 0 ? "" : String.valueOf(recency));
        add(parts, "frequency", frequency == 0 ? "" : String.valueOf(frequency));
        add(parts, "drifting", drifting ? "yes" : "");
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
