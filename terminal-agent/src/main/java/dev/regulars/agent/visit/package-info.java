/**
 * What is done to a sale after its commit: looked up, voided, refunded, claimed, given to the right
 * member. A refund is never refused because the sale is not known here.
 */
@NullMarked
package dev.regulars.agent.visit;

import org.jspecify.annotations.NullMarked;
