/** The programme command: checks a programme's file, and tries one decision with its reasons. */
@NullMarked
package dev.regulars.server.programme.cli;

import org.jspecify.annotations.NullMarked;
