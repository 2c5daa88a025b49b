/** Where things happen: stores with their zone, currency and language. */
@NullMarked
package dev.regulars.loyalty.store;

import org.jspecify.annotations.NullMarked;
