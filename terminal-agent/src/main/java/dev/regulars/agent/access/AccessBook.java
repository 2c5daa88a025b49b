package dev.regulars.agent.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that was given out: a value, as it stands in {@code access.json}. */
record AccessBook(List<Grant> grants, List<OneTimeLink> links) {
    static final AccessBook EMPTY = new AccessBook(List.of(), List.of());

    AccessBook {
        grants = List.copyOf(grants);
        links = List.copyOf(links);
    }

    /**
     * A link that opens the panel once.
     *
     * @param until after this it is worth nothing
     */
    record OneTimeLink(TokenHash hash, Instant until) {}

    Optional<Grant> grant(TokenHash hash, Grant.Kind kind, Instant now) {
        return grants.stream()
                .filter(g -> g.kind() == kind && g.hash().equals(hash) && g.goodAt(now))
                .findFirst();
    }

    /** Whether a page of this origin was given a token. */
    boolean paired(String origin) {
        return grants.stream().anyMatch(g -> origin.equals(g.origin()));
    }

    boolean opens(TokenHash link, Instant now) {
        return links.stream().anyMatch(l -> l.hash().equals(link) && now.isBefore(l.until()));
    }

    AccessBook with(Grant grant) {
        return new AccessBook(added(grants, grant), links);
    }

    /** Takes back every POS token of this name. */
    AccessBook without(String name) {
        return new AccessBook(
                grants.stream()
                        .filter(g -> g.kind() != Grant.Kind.POS || !g.name().equals(name))
                        .toList(),
                links);
    }

    AccessBook with(OneTimeLink link) {
        return new AccessBook(grants, added(links, link));
    }

    /** The same without a used link and without what has ended. */
    AccessBook used(TokenHash link, Instant now) {
        return new AccessBook(
                grants.stream().filter(g -> g.goodAt(now)).toList(),
                links.stream()
                        .filter(l -> !l.hash().equals(link) && now.isBefore(l.until()))
                        .toList());
    }

    private static <T> List<T> added(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
