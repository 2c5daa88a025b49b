/** Stores over HTTP. */
@NullMarked
package dev.regulars.server.store.http;

import org.jspecify.annotations.NullMarked;
