/** Which tills head office has heard from, and how another one is paired. */
@NullMarked
package dev.regulars.server.console.till;

import org.jspecify.annotations.NullMarked;
