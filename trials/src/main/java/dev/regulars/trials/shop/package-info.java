/**
 * Harbour Club, the sample shop: its articles, about 5,000 members and a year of what they bought,
 * made from a seed. Written as the files that any shop would import; knows no server.
 */
@NullMarked
package dev.regulars.trials.shop;

import org.jspecify.annotations.NullMarked;
