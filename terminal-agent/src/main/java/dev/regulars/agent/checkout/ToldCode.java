package dev.regulars.agent.checkout;

import org.jspecify.annotations.Nullable;

/**
 * What a code is that the customer showed.
 *
 * @param offer which offer it is for; absent where it is for none
 * @param outcome {@code coupon}, {@code damaged} or {@code unknown}
 * @param text one sentence for the person at the till
 */
record ToldCode(String code, @Nullable String offer, String outcome, String text) {}
