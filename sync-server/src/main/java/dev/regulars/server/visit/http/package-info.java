/** Sales over HTTP. */
@NullMarked
package dev.regulars.server.visit.http;

import org.jspecify.annotations.NullMarked;
