/**
 * What this till knows: members by the hash of their card, their sheets, its own events, the
 * catalogue, the programme. Everything here can be lost and made again from the journal and the
 * kept snapshot and changes, without a network.
 */
@NullMarked
package dev.regulars.agent.directory;

import org.jspecify.annotations.NullMarked;
