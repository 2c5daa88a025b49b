/**
 * How likely each member still is a customer, by a model fitted to the shop's whole history.
 * Numbers in, numbers out: called by the segments command and the console's recompute; it knows
 * neither files, money nor who the members are.
 */
@NullMarked
package dev.regulars.server.drift;

import org.jspecify.annotations.NullMarked;
