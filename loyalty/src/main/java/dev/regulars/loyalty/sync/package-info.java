/** What a till and head office say to each other: shapes only, no transport. */
@NullMarked
package dev.regulars.loyalty.sync;

import org.jspecify.annotations.NullMarked;
