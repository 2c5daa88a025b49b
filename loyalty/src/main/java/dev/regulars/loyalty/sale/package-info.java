/** What the POS says: baskets, lines, tenders, sales as charged. */
@NullMarked
package dev.regulars.loyalty.sale;

import org.jspecify.annotations.NullMarked;
