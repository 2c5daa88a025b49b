/** "Who comes how lately, how often, for how much?" */
@NullMarked
package dev.regulars.server.console.habit.http;

import org.jspecify.annotations.NullMarked;
