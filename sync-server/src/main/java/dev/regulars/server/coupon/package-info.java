/** Single-use codes: made in batches for an offer, each good for one sale. */
@NullMarked
package dev.regulars.server.coupon;

import org.jspecify.annotations.NullMarked;
