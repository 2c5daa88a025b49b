package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.sun.SunShape;

/**
 * A kind of tag that writes a new link at every tap, which a till checks by itself.
 *
 * @param name how people call it ("tap card")
 */
public record SecureTag(String name, SunShape link) {}
