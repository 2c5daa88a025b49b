/** The cashier's panel: its page, its one-time link, and the stream of what happens. */
@NullMarked
package dev.regulars.agent.panel;

import org.jspecify.annotations.NullMarked;
