/**
 * Scores a shop's members from its own history: gathers what each bought, places each among the
 * others and asks the drift model how likely each still comes. Called by the segments command.
 */
@NullMarked
package dev.regulars.server.segment;

import org.jspecify.annotations.NullMarked;
