/**
 * What a member is given to carry: codes that head office signs, the keys it signs them with, and
 * their pictures. Knows nothing of pages.
 */
@NullMarked
package dev.regulars.server.code;

import org.jspecify.annotations.NullMarked;
