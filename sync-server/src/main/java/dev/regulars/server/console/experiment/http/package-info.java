/** The page about experiments over HTTP. */
@NullMarked
package dev.regulars.server.console.experiment.http;

import org.jspecify.annotations.NullMarked;
