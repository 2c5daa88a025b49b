/** The programme over HTTP. */
@NullMarked
package dev.regulars.server.programme.http;

import org.jspecify.annotations.NullMarked;
