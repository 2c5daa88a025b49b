/** Reads a server's own file, past all of its code: an audit trusts nobody it audits. */
@NullMarked
package dev.regulars.trials.torture.sqlite;

import org.jspecify.annotations.NullMarked;
