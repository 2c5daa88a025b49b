/** Differences over HTTP. */
@NullMarked
package dev.regulars.server.difference.http;

import org.jspecify.annotations.NullMarked;
