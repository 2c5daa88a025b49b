/** Who works at the tills, as tills are told; and who may see head office's pages. */
@NullMarked
package dev.regulars.server.operator;

import org.jspecify.annotations.NullMarked;
