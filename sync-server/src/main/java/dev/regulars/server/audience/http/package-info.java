/** Audiences for programs that write them. */
@NullMarked
package dev.regulars.server.audience.http;

import org.jspecify.annotations.NullMarked;
