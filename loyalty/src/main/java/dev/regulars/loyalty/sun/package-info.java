/**
 * Secure links of NTAG 424 DNA tags (SUN: a link that is new at every tap), checked without a
 * network: what a link says, whether a tag of ours wrote it, and the tag's counter. Whether the
 * counter rises is for whoever remembers counters.
 */
@NullMarked
package dev.regulars.loyalty.sun;

import org.jspecify.annotations.NullMarked;
