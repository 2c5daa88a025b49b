package dev.regulars.server.operator;

import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.sync.Change.Operator;
import java.util.List;

/** Everybody who works at a till. Called inside a unit of work. */
public interface Operators {

    /** By id. */
    List<Operator> all();

    /** Keeps one, in place of the one of the same id. */
    void save(Operator operator);

    /** Takes one away, if there is one. */
    void remove(OperatorId id);
}
