/**
 * Brings an existing shop in: what earlier systems knew becomes events like all others, with ids
 * that are always the same for the same row, so that repeating an import changes nothing.
 */
@NullMarked
package dev.regulars.server.imports;

import org.jspecify.annotations.NullMarked;
