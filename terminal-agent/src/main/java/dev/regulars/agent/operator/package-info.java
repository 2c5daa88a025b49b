/** Who works at the till, and what they may do. */
@NullMarked
package dev.regulars.agent.operator;

import org.jspecify.annotations.NullMarked;
