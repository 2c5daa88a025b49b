/**
 * Opens everything a till keeps, in the right order, and keeps it in good order while it runs.
 * Whoever starts the agent calls it; nothing in it is called from elsewhere.
 */
@NullMarked
package dev.regulars.agent.till;

import org.jspecify.annotations.NullMarked;
