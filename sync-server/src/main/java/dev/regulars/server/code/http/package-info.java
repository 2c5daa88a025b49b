/** The calls of head office for what members carry. */
@NullMarked
package dev.regulars.server.code.http;

import org.jspecify.annotations.NullMarked;
