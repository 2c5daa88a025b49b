package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.money.Money;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What fills the sentence of a reason: a few names with a text each, in the order in which they
 * were given, so that the same reason is written as the same bytes everywhere. A text is made when
 * it is asked for: whoever only adds up what a past would have cost asks for none. Immutable, and
 * searched from the front: for fewer names than it would pay to hash.
 */
public final class Values extends AbstractMap<String, String> {
    private static final Values NONE = new Values();

    private final Object[] pairs; // a name, its value, the next name …

    private Values(Object... pairs) {
        this.pairs = pairs;
    }

    /**
     * One name with its value.
     *
     * @param value immutable; money becomes a plain decimal, all else the text that it is
     */
    public static Values of(String name, Object value) {
        return new Values(name, value);
    }

    /** Two names with a value each. */
    public static Values of(String name, Object value, String other, Object otherValue) {
        return new Values(name, value, other, otherValue);
    }

    static Values copyOf(Map<String, String> values) {
        if (values instanceof Values same) {
            return same;
        }
        return values.isEmpty()
                ? NONE
                : new Values(
                        values.entrySet().stream()
                                .flatMap(value -> Stream.of(value.getKey(), value.getValue()))
                                .toArray());
    }

    /** These and one more, whose name is not among them. */
    public Values with(String name, Object value) {
        var more = Arrays.copyOf(pairs, pairs.length + 2);
        more[pairs.length] = name;
        more[pairs.length + 1] = value;
        return new Values(more);
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return text(i + 1);
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return IntStream.range(0, size())
                        .mapToObj(i -> Map.entry((String) pairs[2 * i], text(2 * i + 1)))
                        .iterator();
            }

            @Override
            public int size() {
                return Values.this.size();
            }
        };
    }

    private String text(int index) {
        return pairs[index] instanceof Money money ? money.plain() : pairs[index].toString();
    }
}
