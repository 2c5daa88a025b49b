/** Where tills and head office disagree, and what to do about it. */
@NullMarked
package dev.regulars.server.console.difference;

import org.jspecify.annotations.NullMarked;
