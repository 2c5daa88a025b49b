/** Single-use codes for whoever prints them. */
@NullMarked
package dev.regulars.server.coupon.http;

import org.jspecify.annotations.NullMarked;
