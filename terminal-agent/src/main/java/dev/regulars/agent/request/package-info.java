/**
 * One request, one effect: what a caller sends twice is done once and answered as the first time.
 */
@NullMarked
package dev.regulars.agent.request;

import org.jspecify.annotations.NullMarked;
