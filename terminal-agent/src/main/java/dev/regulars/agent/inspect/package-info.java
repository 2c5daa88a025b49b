/**
 * The {@code card inspect} command: what the agent makes of a picture, without a till, a reader or
 * a member. Used by people who choose, print or test cards; knows nobody's members.
 */
@NullMarked
package dev.regulars.agent.inspect;

import org.jspecify.annotations.NullMarked;
