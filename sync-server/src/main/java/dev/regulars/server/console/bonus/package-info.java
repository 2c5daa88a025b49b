/** What the shop owes its members in points, for people. */
@NullMarked
package dev.regulars.server.console.bonus;

import org.jspecify.annotations.NullMarked;
