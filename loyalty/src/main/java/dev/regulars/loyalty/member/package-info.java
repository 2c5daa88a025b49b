/**
 * Who a member is and what a decision may know of them. No names and no card numbers in the clear.
 */
@NullMarked
package dev.regulars.loyalty.member;

import org.jspecify.annotations.NullMarked;
