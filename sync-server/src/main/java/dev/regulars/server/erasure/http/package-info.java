/** Erasures over HTTP. */
@NullMarked
package dev.regulars.server.erasure.http;

import org.jspecify.annotations.NullMarked;
