/** "Who is in which tier, and who moved?" */
@NullMarked
package dev.regulars.server.console.tier.http;

import org.jspecify.annotations.NullMarked;
