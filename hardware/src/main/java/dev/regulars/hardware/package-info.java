/** What a reader sees. Knows nothing of members or offers. */
@NullMarked
package dev.regulars.hardware;

import org.jspecify.annotations.NullMarked;
