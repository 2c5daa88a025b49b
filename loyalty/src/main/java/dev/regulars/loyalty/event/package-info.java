/**
 * Everything that happens, in the past tense, and the envelope it travels in. Written once, never
 * edited.
 */
@NullMarked
package dev.regulars.loyalty.event;

import org.jspecify.annotations.NullMarked;
