/** Every page in a real Chromium: used as a person would, looked at, and held to axe-core. */
@NullMarked
package dev.regulars.trials.checks.page;

import org.jspecify.annotations.NullMarked;
