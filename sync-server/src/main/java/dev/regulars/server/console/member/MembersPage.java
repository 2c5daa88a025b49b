package dev.regulars.server.console.member;

import dev.regulars.server.console.ShopNow;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of members.
 *
 * @param found how many the filter lets through
 * @param at the first one shown, from 0
 */
public record MembersPage(
        ShopNow shop,
        Overview overview,
        MemberFilter filter,
        List<Named> members,
        long found,
        int at) {

    /** How many a page shows. */
    public static final int LENGTH = 25;

    public MembersPage {
        members = List.copyOf(members);
    }

    /** Which members these are. */
    public String title() {
        var parts = new ArrayList<String>();
        if (filter.recency() > 0) {
            parts.add("recency " + filter.recency());
        }
        if (filter.frequency() > 0) {
            parts.add("frequency " + filter.frequency());
        }
        Segments.find(filter.segment()).ifPresent(s -> parts.add("segment " + s.id()));
        if (filter.drifting()) {
            parts.add("coming less often");
        }
        if (!filter.tier().isEmpty()) {
            parts.add("tier " + shop.tiers().of(filter.tier()).name());
        }
        if (!filter.text().isEmpty()) {
            parts.add("“" + filter.text() + "”");
        }
        return parts.isEmpty()
                ? "All of them, last seen first"
                : "Only " + String.join(", ", parts);
    }

    public boolean hasBack() {
        return at > 0;
    }

    public boolean hasOn() {
        return at + members.size() < found;
    }

    public String backAddress() {
        return address(Math.max(0, at - LENGTH));
    }

    public String onAddress() {
        return address(at + LENGTH);
    }

    private String address(int from) {
        var list = filter.address();
        return from == 0 ? list : list + (list.contains("?") ? "&" : "?") + "from=" + from;
    }
}
