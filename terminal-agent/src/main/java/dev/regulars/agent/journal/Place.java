package dev.regulars.agent.journal;

import java.nio.file.Path;

/**
 * Where a batch lies.
 *
 * @param offset of its frame in the segment, bytes
 * @param length of its frame, bytes
 */
record Place(Head head, Path segment, long offset, int length) {}
