/**
 * Where each account stands: windows, tier, segment and bonus, recomputed from the facts for
 * whoever was touched, and for everybody when the date changes.
 */
@NullMarked
package dev.regulars.server.profile;

import org.jspecify.annotations.NullMarked;
