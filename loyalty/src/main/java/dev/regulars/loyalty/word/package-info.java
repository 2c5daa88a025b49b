/** Words that people misspell, and what they probably meant. Knows nothing else of ours. */
@NullMarked
package dev.regulars.loyalty.word;

import org.jspecify.annotations.NullMarked;
