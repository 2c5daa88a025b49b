package dev.regulars.agent.keys;

import dev.regulars.loyalty.member.Ciphertext;
import org.jspecify.annotations.Nullable;

/**
 * A new member's personal data, closed, as it goes into {@code MemberEnrolled}.
 *
 * @param cashier under the member's own key
 * @param contact under a key that only the server can open; absent when nothing was given
 */
public record ClosedParts(Ciphertext cashier, @Nullable Ciphertext contact) {}
