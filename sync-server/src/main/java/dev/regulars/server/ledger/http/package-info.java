/** The books over HTTP. */
@NullMarked
package dev.regulars.server.ledger.http;

import org.jspecify.annotations.NullMarked;
