/** The page on which head office writes audiences over HTTP. */
@NullMarked
package dev.regulars.server.console.audience.http;

import org.jspecify.annotations.NullMarked;
