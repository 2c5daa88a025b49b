/**
 * What a programme would have done with a shop's past: the till's own engine over an export of
 * sales, in the order in which they happened. Called by the command that tries a programme before
 * it is published; knows no database and no member by name.
 */
@NullMarked
package dev.regulars.server.backtest;

import org.jspecify.annotations.NullMarked;
