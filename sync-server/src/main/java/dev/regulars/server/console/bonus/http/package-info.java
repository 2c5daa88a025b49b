/** The page about points over HTTP. */
@NullMarked
package dev.regulars.server.console.bonus.http;

import org.jspecify.annotations.NullMarked;
