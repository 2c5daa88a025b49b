/** What the shop sells, as far as offers need to know. */
@NullMarked
package dev.regulars.loyalty.product;

import org.jspecify.annotations.NullMarked;
