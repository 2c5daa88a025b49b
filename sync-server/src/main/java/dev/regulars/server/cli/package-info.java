/** How every command of this module answers: exit codes, and mistakes in one line. */
@NullMarked
package dev.regulars.server.cli;

import org.jspecify.annotations.NullMarked;
