/** Tag keys over HTTP. */
@NullMarked
package dev.regulars.server.tag.http;

import org.jspecify.annotations.NullMarked;
