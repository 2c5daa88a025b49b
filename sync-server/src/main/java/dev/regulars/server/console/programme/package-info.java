/**
 * What the shop promises: the file with its mistakes beside it, and what a new version would
 * change.
 */
@NullMarked
package dev.regulars.server.console.programme;

import org.jspecify.annotations.NullMarked;
