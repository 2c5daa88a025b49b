/** The process on the till. Starts everything else in this module; nothing here imports it. */
@NullMarked
package dev.regulars.agent;

import org.jspecify.annotations.NullMarked;
