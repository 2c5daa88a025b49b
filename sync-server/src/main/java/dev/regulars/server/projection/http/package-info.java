/** How far the inbox was counted, over HTTP. */
@NullMarked
package dev.regulars.server.projection.http;

import org.jspecify.annotations.NullMarked;
