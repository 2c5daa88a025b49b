package dev.regulars.server.console.member;

import dev.regulars.server.phone.PhoneCards;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member carries, and what they can be given.
 *
 * @param code the one they carry, as a picture
 * @param mark tells that code from the next; empty where there is none
 * @param link for their phone, shown once
 * @param done what was just done; empty where nothing was
 */
public record CarryPage(
        MemberPage member,
        Optional<String> code,
        String mark,
        Optional<Link> link,
        String done,
        String mistake) {

    /**
     * A link for a phone.
     *
     * @param picture of the same, for the phone's camera
     * @param secure whether a phone will take it
     */
    public record Link(String address, String picture, Instant until, boolean secure) {}

    public String address() {
        return member.address() + "/carry";
    }

    /** The card of the phone that is in use, if one is. */
    public Optional<CardRow> phone() {
        return member.cards().stream()
                .filter(card -> card.format().equals(PhoneCards.FORMAT) && !card.blocked())
                .findFirst();
    }
}
