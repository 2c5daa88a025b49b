/** Changes and snapshots over HTTP. */
@NullMarked
package dev.regulars.server.change.http;

import org.jspecify.annotations.NullMarked;
