/**
 * The keys of personal data, and their destruction. A member whose key is gone is erased everywhere
 * that only holds what was encrypted under it.
 */
@NullMarked
package dev.regulars.server.erasure;

import org.jspecify.annotations.NullMarked;
