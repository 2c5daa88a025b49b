/**
 * Rights that are lent to one till at a time. What is lent comes back when the till used it or gave
 * it back, or a person releases it as a counted risk; never because time passed.
 */
@NullMarked
package dev.regulars.server.lease;

import org.jspecify.annotations.NullMarked;
