/** Pushes over HTTP. */
@NullMarked
package dev.regulars.server.push.http;

import org.jspecify.annotations.NullMarked;
