package dev.regulars.server.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To which tiers an account was invited, and when. */
public record Invitations(List<Span> spans) {
    /** Of somebody whom nobody invited. */
    public static final Invitations NONE = new Invitations(List.of());

    /**
     * An invitation as far as it held.
     *
     * @param until last day; absent where it has no end
     */
    public record Span(String tier, LocalDate from, @Nullable LocalDate until) {
        private boolean holds(LocalDate date) {
            return !date.isBefore(from) && (until == null || !date.isAfter(until));
        }

        private boolean isEmpty() {
            return until != null && until.isBefore(from);
        }

        private Span before(LocalDate day) {
            var last = day.minusDays(1);
            return until != null && until.isBefore(last) ? this : new Span(tier, from, last);
        }
    }

    /**
     * What head office said.
     *
     * @param invited false where an invitation was taken back
     * @param from first day on which that holds
     */
    public record Said(String tier, boolean invited, LocalDate from, @Nullable LocalDate until) {}

    public Invitations {
        spans = List.copyOf(spans);
    }

    /**
     * What holds after all that was said: a later word on a tier ends what was said of it before.
     *
     * @param said in the order in which it was said
     */
    public static Invitations of(List<Said> said) {
        var spans = new ArrayList<Span>();
        for (var one : said) {
            spans.replaceAll(s -> s.tier().equals(one.tier()) ? s.before(one.from()) : s);
            if (one.invited()) {
                spans.add(new Span(one.tier(), one.from(), one.until()));
            }
        }
        spans.removeIf(Span::isEmpty);
        return new Invitations(spans);
    }

    /** The tiers that a member is invited to on a date. */
    public Set<String> on(LocalDate date) {
        return spans.stream()
                .filter(span -> span.holds(date))
                .map(Span::tier)
                .collect(Collectors.toSet());
    }

    /** Each day on which that changes. */
    List<LocalDate> days() {
        return spans.stream()
                .flatMap(s ->
                        s.until() == null
                                ? Stream.of(s.from())
                                : Stream.of(s.from(), s.until().plusDays(1)))
                .toList();
    }
}
