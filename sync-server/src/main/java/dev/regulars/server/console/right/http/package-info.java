/** "Which codes did we make?" and "what is lent to whom?" */
@NullMarked
package dev.regulars.server.console.right.http;

import org.jspecify.annotations.NullMarked;
