package dev.regulars.server.console.http;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the next page says of what was just done. */
public enum Said {
    CARD_BLOCKED("The card is blocked. Tills refuse it as soon as they have heard of it."),
    POINTS_CORRECTED("The points are corrected. They show here within a moment."),
    MEMBER_INVITED("The invitation stands. The tier follows within a moment."),
    INVITATION_TAKEN_BACK(
            "The invitation is taken back. The member keeps the tier as its grace says."),
    AUDIENCE_WRITTEN("The audience is kept. Tills hear of its members within a moment."),
    AUDIENCE_ENDED("The audience is ended. Each till refuses its offers once it has heard of it."),
    MEMBER_ERASED("The member is erased. Each till forgets them when it next calls."),
    RIGHT_RELEASED("The right is released. Another till may be lent it from now on."),
    TILL_REVOKED("The till is revoked. It syncs no more."),
    PROGRAMME_PUBLISHED("The new version is on its way to the tills."),
    PROGRAMME_PLANNED(
            "The new version is on its way. Tills change over on its date by themselves."),
    VERSION_WITHDRAWN(
            "The version is withdrawn. Tills that can be reached know it within a minute."),
    OFFER_STOPPED("The offer is stopped. Tills that can be reached know it within a minute."),
    OFFER_STARTED("Tills may give the offer again as soon as they have heard of it."),
    DIFFERENCE_SEEN("Noted: somebody has seen it.");

    private static final String PARAMETER = "said";

    private final String sentence;

    Said(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** The address of a page that shall say it. */
    public String on(String address) {
        return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Said> in(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst(PARAMETER)
                .flatMap(
                        word -> Stream.of(values()).filter(s -> s.word().equals(word)).findFirst());
    }
}
