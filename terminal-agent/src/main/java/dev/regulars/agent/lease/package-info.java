/**
 * The rights that head office lent to this till: asked for in the background, kept on the disk,
 * used or given back. The checkout asks; nothing waits longer than a cashier would.
 */
@NullMarked
package dev.regulars.agent.lease;

import org.jspecify.annotations.NullMarked;
