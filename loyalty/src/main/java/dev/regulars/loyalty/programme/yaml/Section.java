package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.word.DidYouMean;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The keys of one mapping. Each is asked for once; {@link #close} then complains of those that
 * nobody asked for.
 */
final class Section {
    private final Report report;
    private final String path;
    private final Optional<Mark> mark;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Section(Report report, String path, @Nullable MappingNode node) {
        this.report = report;
        this.path = path;
        mark = node == null ? Optional.empty() : node.getStartMark();
        if (node != null) {
            node.getValue().forEach(pair -> add(pair.getKeyNode(), pair.getValueNode()));
        }
    }

    /** The value of a key; without one, a mistake and an empty value. */
    Value required(String key) {
        if (!has(key)) {
            mark.ifPresent(m -> report.mistake(mark, path, "'" + key + "' is missing"));
            asked.add(key);
            return Value.missing(report, inside(key));
        }
        return found(key);
    }

    Optional<Value> optional(String key) {
        asked.add(key);
        return has(key) ? Optional.of(found(key)) : Optional.empty();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Every key with its value, for a mapping whose keys are names. */
    Map<String, Value> all() {
        var all = new LinkedHashMap<String, Value>();
        values.keySet().forEach(key -> all.put(key, found(key)));
        return all;
    }

    void mistake(String text) {
        report.mistake(mark, path, text);
    }

    /** A mistake in a key itself. */
    void mistakeAt(String key, String text) {
        report.mistake(keys.get(key).getStartMark(), inside(key), text);
    }

    void warnAt(String key, String text) {
        report.warning(keys.get(key).getStartMark(), inside(key), text);
    }

    /** Complains of every key that was not asked for. */
    void close() {
        report.known(path, asked);
        keys.forEach((key, node) -> {
            if (!asked.contains(key)) {
                report.mistake(node.getStartMark(), path, DidYouMean.unknown("key", key, asked));
            }
        });
    }

    private void add(Node key, Node value) {
        if (!(key instanceof ScalarNode scalar)) {
            report.mistake(key.getStartMark(), path, "a key is a plain word");
            return;
        }
        if (values.putIfAbsent(scalar.getValue(), value) != null) {
            report.mistake(
                    key.getStartMark(), path, "'" + scalar.getValue() + "' stands here twice");
        }
        keys.putIfAbsent(scalar.getValue(), key);
    }

    private Value found(String key) {
        asked.add(key);
        return Value.of(report, inside(key), values.get(key));
    }

    private String inside(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
