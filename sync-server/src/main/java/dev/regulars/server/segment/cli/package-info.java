/** The segments command: reads an export, scores the members, writes table, JSON and CSV. */
@NullMarked
package dev.regulars.server.segment.cli;

import org.jspecify.annotations.NullMarked;
