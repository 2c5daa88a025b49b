/**
 * What head office sees of members: the list with its filters, one member with all that is known.
 * Names are opened only for what is shown.
 */
@NullMarked
package dev.regulars.server.console.member;

import org.jspecify.annotations.NullMarked;
