/** The line to head office over HTTP. Every failure comes out as one sentence for a person. */
@NullMarked
package dev.regulars.agent.sync.http;

import org.jspecify.annotations.NullMarked;
