/**
 * Cards on members' phones: a link that is good once brings a phone the secret from which it makes
 * its codes, without a network from then on.
 */
@NullMarked
package dev.regulars.server.phone;

import org.jspecify.annotations.NullMarked;
