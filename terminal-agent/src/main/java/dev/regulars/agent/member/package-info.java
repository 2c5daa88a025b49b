/** A member as this till knows them now: head office's sheet and what happened here since. */
@NullMarked
package dev.regulars.agent.member;

import org.jspecify.annotations.NullMarked;
