/** The programme, the store and the business date that this till works by right now. */
@NullMarked
package dev.regulars.agent.programme;

import org.jspecify.annotations.NullMarked;
