/**
 * The server's own secrets, kept beside the database and never in it: whoever gets a copy of the
 * database alone reads no name. Knows files; knows nothing of who uses the keys.
 */
@NullMarked
package dev.regulars.server.key;

import org.jspecify.annotations.NullMarked;
