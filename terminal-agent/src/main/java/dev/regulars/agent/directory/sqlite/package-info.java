/**
 * The directory in two SQLite databases: what happened here, and what head office said. Neither is
 * forced to the disk for each event: the journal and the kept files are, and from them both are
 * made again whenever they are missing, damaged or of an older shape. All SQL of the till is here.
 */
@NullMarked
package dev.regulars.agent.directory.sqlite;

import org.jspecify.annotations.NullMarked;
