/**
 * In which tier an account is, worked out from its whole history under the rules in force: what
 * was, is and will be computed again gives the same.
 */
@NullMarked
package dev.regulars.server.tier;

import org.jspecify.annotations.NullMarked;
