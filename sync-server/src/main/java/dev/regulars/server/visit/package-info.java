/**
 * Sales and refunds as the events say them, whose they are now, and which refund belongs to which
 * sale. Any order of arrival gives the same.
 */
@NullMarked
package dev.regulars.server.visit;

import org.jspecify.annotations.NullMarked;
