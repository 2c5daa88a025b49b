/** Leases over HTTP: for tills that ask, and for head office. */
@NullMarked
package dev.regulars.server.lease.http;

import org.jspecify.annotations.NullMarked;
