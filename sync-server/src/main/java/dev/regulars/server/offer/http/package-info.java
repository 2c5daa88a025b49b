/** Stopping offers over HTTP. */
@NullMarked
package dev.regulars.server.offer.http;

import org.jspecify.annotations.NullMarked;
