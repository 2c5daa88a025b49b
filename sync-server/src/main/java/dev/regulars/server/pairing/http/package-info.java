/** Pairing over HTTP, and who a till's token belongs to. */
@NullMarked
package dev.regulars.server.pairing.http;

import org.jspecify.annotations.NullMarked;
