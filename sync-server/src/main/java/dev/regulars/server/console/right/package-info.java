/** Single-use codes, and what is lent to which till. */
@NullMarked
package dev.regulars.server.console.right;

import org.jspecify.annotations.NullMarked;
