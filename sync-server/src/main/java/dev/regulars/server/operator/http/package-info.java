/** Operators over HTTP. */
@NullMarked
package dev.regulars.server.operator.http;

import org.jspecify.annotations.NullMarked;
