/** "What do we promise, and does it hold together?" */
@NullMarked
package dev.regulars.server.console.programme.http;

import org.jspecify.annotations.NullMarked;
