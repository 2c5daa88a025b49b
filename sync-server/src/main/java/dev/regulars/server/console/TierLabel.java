package dev.regulars.server.console;

/**
 * A tier as a page shows it: by name and by shape, never by colour alone.
 *
 * @param icon the name of its shape in {@code look/icons.svg}
 */
public record TierLabel(String id, String name, String icon) {}
