/** The outcome of a back-test as one page with pictures that needs nothing beside itself. */
@NullMarked
package dev.regulars.server.backtest.report;

import org.jspecify.annotations.NullMarked;
