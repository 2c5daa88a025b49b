/** "Which tills have we heard from?" */
@NullMarked
package dev.regulars.server.console.till.http;

import org.jspecify.annotations.NullMarked;
