/**
 * Who the members are: enrolments, cards, consents and merges as the events say them. Any order of
 * arrival gives the same.
 */
@NullMarked
package dev.regulars.server.member;

import org.jspecify.annotations.NullMarked;
