package dev.regulars.server.console.programme;

import dev.regulars.server.offer.OfferStops.Stopped;
import org.jspecify.annotations.Nullable;

/**
 * An offer as head office may stop it.
 *
 * @param name what the receipt prints
 * @param stopped absent while tills may give it
 */
public record OfferRow(String id, String name, @Nullable Stopped stopped) {}
