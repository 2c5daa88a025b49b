/** The import commands: read a shop's files and hand them to the running server. */
@NullMarked
package dev.regulars.server.imports.cli;

import org.jspecify.annotations.NullMarked;
