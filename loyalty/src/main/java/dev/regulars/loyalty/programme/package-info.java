/**
 * The shop's rules as checked values: what a programme says, after every mistake was mended. Made
 * by the reader of its file, sent to tills as bytes, evaluated elsewhere.
 */
@NullMarked
package dev.regulars.loyalty.programme;

import org.jspecify.annotations.NullMarked;
