/**
 * Units of work over whichever database the server keeps. Services say what belongs together; only
 * packages named after a technology know how it is kept.
 */
@NullMarked
package dev.regulars.server.database;

import org.jspecify.annotations.NullMarked;
