/** What a phone and head office's programs call for phone cards. */
@NullMarked
package dev.regulars.server.phone.http;

import org.jspecify.annotations.NullMarked;
