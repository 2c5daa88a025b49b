/** The login page, and the way out. */
@NullMarked
package dev.regulars.server.console.login.http;

import org.jspecify.annotations.NullMarked;
