package dev.regulars.loyalty.programme.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of the file with its place. Where it is not what is asked for, a mistake is reported
 * and something harmless returned: a file with a mistake gives no programme anyway. A missing value
 * was reported before and stays silent.
 */
final class Value {
    private final Report report;
    private final String path;
    private final @Nullable Node node;

    private Value(Report report, String path, @Nullable Node node) {
        this.report = report;
        this.path = path;
        this.node = node;
    }

    static Value of(Report report, String path, Node node) {
        return new Value(report, path, node);
    }

    static Value missing(Report report, String path) {
        return new Value(report, path, null);
    }

    void mistake(String text) {
        mistake(0, text);
    }

    /** A mistake at a character of the text. */
    void mistake(int offset, String text) {
        if (node != null) {
            report.mistake(node.getStartMark(), further(offset), path, text);
        }
    }

    /** What was meant, and what is there instead. */
    void isNot(String meant) {
        mistake(meant + " is meant" + instead());
    }

    boolean isMissing() {
        return node == null;
    }

    boolean isSection() {
        return node instanceof MappingNode;
    }

    boolean isNumber() {
        return isTagged(Tag.INT) || isTagged(Tag.FLOAT);
    }

    boolean isBoolean() {
        return isTagged(Tag.BOOL);
    }

    /** The characters of a single value, whatever it is; numbers as they are written. */
    String text() {
        if (node instanceof ScalarNode scalar && !isTagged(Tag.NULL)) {
            return scalar.getValue();
        }
        isNot("a single value");
        return "";
    }

    /** Whether it is a single value, so that {@link #text} does not complain. */
    boolean isSingle() {
        return node instanceof ScalarNode && !isTagged(Tag.NULL);
    }

    /** The elements of a list. */
    List<Value> list() {
        if (!(node instanceof SequenceNode sequence)) {
            isNot("a list");
            return List.of();
        }
        var elements = new ArrayList<Value>();
        for (var element : sequence.getValue()) {
            elements.add(new Value(report, path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    /** The elements of a list; a single value is a list of one. */
    List<Value> oneOrMore() {
        return isSingle() ? List.of(this) : list();
    }

    Section section() {
        if (node instanceof MappingNode mapping) {
            return new Section(report, path, mapping);
        }
        isNot("a set of keys with values");
        return new Section(report, path, null);
    }

    private boolean isTagged(Tag tag) {
        return node != null && node.getTag().equals(tag);
    }

    private String instead() {
        return switch (node) {
            case null -> "";
            case SequenceNode ignored -> ", not a list";
            case MappingNode ignored -> ", not keys with values";
            case ScalarNode ignored when isTagged(Tag.NULL) -> ", but nothing is there";
            case ScalarNode scalar -> ", not '" + scalar.getValue() + "'";
            default -> "";
        };
    }

    /** Columns from where the value begins to a character of its text; 0 over several lines. */
    private int further(int offset) {
        if (offset == 0 || !(node instanceof ScalarNode scalar) || !isOnOneLine(scalar)) {
            return 0;
        }
        var text = scalar.getValue();
        var before = text.substring(0, Math.min(offset, text.length()));
        return switch (scalar.getScalarStyle()) {
            case PLAIN -> offset;
            case SINGLE_QUOTED -> 1 + offset + (int) before.chars().filter(c -> c == '\'').count();
            default -> 1 + offset;
        };
    }

    private static boolean isOnOneLine(Node node) {
        return node.getStartMark().map(Mark::getLine).equals(node.getEndMark().map(Mark::getLine));
    }
}
