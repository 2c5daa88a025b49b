/**
 * What every call of the local interface shares: bodies, answers, refusals. Knows no call by
 * itself.
 */
@NullMarked
package dev.regulars.agent.api;

import org.jspecify.annotations.NullMarked;
