/** The command that gives head office its tag keys. */
@NullMarked
package dev.regulars.server.tag.cli;

import org.jspecify.annotations.NullMarked;
