package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Stacking;
import java.util.Map;

/** {@code stacks: exclusive}, {@code with-others}, or {@code { best-of: GROUP }}. */
final class StackingReader {
    private static final Map<String, Stacking> PLAIN =
            Map.of("exclusive", new Stacking.Exclusive(), "with-others", new Stacking.WithOthers());

    private StackingReader() {}

    static Stacking read(Value value) {
        if (!value.isSection()) {
            return Words.choice(value, PLAIN);
        }
        var section = value.section();
        var group = Words.name(section.required("best-of"));
        section.close();
        return new Stacking.BestOf(group);
    }
}
