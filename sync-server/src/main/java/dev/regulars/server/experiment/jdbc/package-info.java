/** Experiments in SQL. */
@NullMarked
package dev.regulars.server.experiment.jdbc;

import org.jspecify.annotations.NullMarked;
