/** What tills know and may know, with a real server and the real parts of a till. */
@NullMarked
package dev.regulars.trials.checks.knowledge;

import org.jspecify.annotations.NullMarked;
