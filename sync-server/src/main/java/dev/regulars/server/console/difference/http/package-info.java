/** "Where do tills and head office disagree?" */
@NullMarked
package dev.regulars.server.console.difference.http;

import org.jspecify.annotations.NullMarked;
