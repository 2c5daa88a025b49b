/** Single-use codes in SQL. */
@NullMarked
package dev.regulars.server.coupon.jdbc;

import org.jspecify.annotations.NullMarked;
