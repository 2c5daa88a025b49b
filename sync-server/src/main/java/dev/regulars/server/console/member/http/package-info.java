/** The pages about members, and what is done there. */
@NullMarked
package dev.regulars.server.console.member.http;

import org.jspecify.annotations.NullMarked;
