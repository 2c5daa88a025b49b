/**
 * What every page of head office has in common: the frame around it and the words for numbers and
 * days. Knows no page and no HTTP.
 */
@NullMarked
package dev.regulars.server.console;

import org.jspecify.annotations.NullMarked;
