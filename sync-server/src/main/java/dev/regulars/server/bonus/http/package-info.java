/** The ledger as head office's programs read it. */
@NullMarked
package dev.regulars.server.bonus.http;

import org.jspecify.annotations.NullMarked;
