/**
 * The sample shop put up in a folder: head office and as many tills as somebody wants, each joined
 * to it. For torture, benches and checks; knows nothing of what they do there.
 */
@NullMarked
package dev.regulars.trials.premises;

import org.jspecify.annotations.NullMarked;
