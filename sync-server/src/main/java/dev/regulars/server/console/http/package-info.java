/**
 * How a page gets to a browser: who is let in, what a form must carry, the headers that keep a page
 * ours, and what is shown when something goes wrong.
 */
@NullMarked
package dev.regulars.server.console.http;

import org.jspecify.annotations.NullMarked;
