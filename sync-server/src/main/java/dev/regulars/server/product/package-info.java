/** The catalogue: what head office imported, sent to every till. */
@NullMarked
package dev.regulars.server.product;

import org.jspecify.annotations.NullMarked;
