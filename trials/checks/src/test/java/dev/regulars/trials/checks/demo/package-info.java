/** The demo as a person meets it: started, looked at, ended and started again. */
@NullMarked
package dev.regulars.trials.checks.demo;

import org.jspecify.annotations.NullMarked;
