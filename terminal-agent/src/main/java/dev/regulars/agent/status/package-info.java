/** How this till is: what the panel's bottom line and a POS want to know. Changes nothing. */
@NullMarked
package dev.regulars.agent.status;

import org.jspecify.annotations.NullMarked;
