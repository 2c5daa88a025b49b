/** How a shop describes its export on the command line; mixed into every command that reads one. */
@NullMarked
package dev.regulars.server.history.cli;

import org.jspecify.annotations.NullMarked;
