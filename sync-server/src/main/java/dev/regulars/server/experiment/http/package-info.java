/** Experiments over HTTP. */
@NullMarked
package dev.regulars.server.experiment.http;

import org.jspecify.annotations.NullMarked;
