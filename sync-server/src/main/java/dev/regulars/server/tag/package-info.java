/**
 * Tags that write secure links: the shop's keys for them, and where each tap was used, so that a
 * link that was copied to another till is found.
 */
@NullMarked
package dev.regulars.server.tag;

import org.jspecify.annotations.NullMarked;
