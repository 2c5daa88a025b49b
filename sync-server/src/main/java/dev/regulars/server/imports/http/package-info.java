/** Imports over HTTP, lot by lot. */
@NullMarked
package dev.regulars.server.imports.http;

import org.jspecify.annotations.NullMarked;
