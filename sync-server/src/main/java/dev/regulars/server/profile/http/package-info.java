/** Recomputes over HTTP. */
@NullMarked
package dev.regulars.server.profile.http;

import org.jspecify.annotations.NullMarked;
