package dev.regulars.server.console;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page once somebody is logged in.
 *
 * @param who the name they logged in by
 * @param shop what people call the programme
 * @param formToken what every form of this session carries
 * @param said what was just done, in one sentence
 */
public record Frame(String who, String shop, String formToken, @Nullable String said) {}
