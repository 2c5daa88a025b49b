/**
 * Files that are either the old or the new one, whatever happens in between, and files of checked
 * lines that only grow.
 */
@NullMarked
package dev.regulars.agent.disk;

import org.jspecify.annotations.NullMarked;
