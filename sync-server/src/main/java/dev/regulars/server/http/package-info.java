/**
 * What every HTTP answer of the API has in common: JSON by {@code Wire}, errors as one sentence,
 * who is asking. Knows no use case.
 */
@NullMarked
package dev.regulars.server.http;

import org.jspecify.annotations.NullMarked;
