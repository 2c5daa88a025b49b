/**
 * Somebody joins: consents asked apart from each other, something to carry at the end. Nothing of a
 * person is kept before everything is right, and nobody under the minimum age is kept at all.
 */
@NullMarked
package dev.regulars.agent.enrol;

import org.jspecify.annotations.NullMarked;
