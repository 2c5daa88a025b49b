/**
 * Audiences: groups of members that head office writes as a condition over their profiles, each
 * with a last day. Knows nothing of sheets; who is in one is asked when they are made.
 */
@NullMarked
package dev.regulars.server.audience;

import org.jspecify.annotations.NullMarked;
