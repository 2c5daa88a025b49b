/**
 * Who may see head office's pages: users, their passwords, and sessions that end. Knows no HTTP.
 */
@NullMarked
package dev.regulars.server.console.login;

import org.jspecify.annotations.NullMarked;
