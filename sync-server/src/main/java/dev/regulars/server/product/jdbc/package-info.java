/** The catalogue in SQL. */
@NullMarked
package dev.regulars.server.product.jdbc;

import org.jspecify.annotations.NullMarked;
