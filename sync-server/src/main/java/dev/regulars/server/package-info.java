/** The process at HQ. Starts everything else in this module; nothing here imports it. */
@NullMarked
package dev.regulars.server;

import org.jspecify.annotations.NullMarked;
