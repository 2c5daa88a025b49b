/**
 * A programme's YAML file, read strictly: every mistake at once, each with its line and column and
 * what was meant. Called where a programme is written, never at a till.
 */
@NullMarked
package dev.regulars.loyalty.programme.yaml;

import org.jspecify.annotations.NullMarked;
