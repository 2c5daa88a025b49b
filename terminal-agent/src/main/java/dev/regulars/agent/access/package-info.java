/**
 * Who may talk to this till: paired POS tokens, panel sessions opened by a one-time link, and the
 * rules of a loopback server. Every call passes here first; knows nothing of what the calls do.
 */
@NullMarked
package dev.regulars.agent.access;

import org.jspecify.annotations.NullMarked;
