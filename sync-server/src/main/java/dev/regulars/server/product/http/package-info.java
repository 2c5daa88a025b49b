/** The catalogue over HTTP. */
@NullMarked
package dev.regulars.server.product.http;

import org.jspecify.annotations.NullMarked;
