package dev.regulars.server.operator;

import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.sync.Change.Operator;
import dev.regulars.loyalty.sync.Change.OperatorsChanged;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import java.util.function.Consumer;

/** Keeps operators and tells tills of them. Called inside a unit of work. */
public final class OperatorChanges implements ChangeSource {
    private static final String KIND = "operators";
    private static final String ALL = "all";

    private final Operators operators;
    private final ChangeLog changes;

    public OperatorChanges(Operators operators, ChangeLog changes) {
        this.operators = operators;
        this.changes = changes;
    }

    public void save(Operator operator) {
        operators.save(operator);
        changes.announce(KIND, ALL);
    }

    public void remove(OperatorId id) {
        operators.remove(id);
        changes.announce(KIND, ALL);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        return Wire.write(new OperatorsChanged(operators.all()));
    }

    @Override
    public long count() {
        return 1;
    }

    @Override
    public void all(Consumer<String> line) {
        line.accept(now(ALL));
    }
}
