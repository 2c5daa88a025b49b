/** The page on which head office writes audiences. */
@NullMarked
package dev.regulars.server.console.audience;

import org.jspecify.annotations.NullMarked;
