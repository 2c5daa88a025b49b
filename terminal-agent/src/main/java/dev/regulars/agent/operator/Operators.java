package dev.regulars.agent.operator;

import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.directory.Directory;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.sync.Change.Operator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks operators against the shop's list. A shop that keeps no list leaves it to the POS. Whoever
 * sells is written down as the POS says: what was charged is the truth.
 */
public final class Operators {
    private final Directory directory;

    public Operators(Directory directory) {
        this.directory = directory;
    }

    /** The operator that a body names, checked for a right. */
    public @Nullable OperatorId allowed(JsonBody body, String right) {
        return named(body).map(id -> checked(id, right)).orElse(null);
    }

    /** Somebody whom a header names; refused where the shop keeps a list and they are not in it. */
    public void mustWorkHere(String id) {
        if (!directory.operators().isEmpty()) {
            find(new OperatorId(id));
        }
    }

    /** The operator that a body names. */
    public Optional<OperatorId> named(JsonBody body) {
        return body.optionalText("operator").map(OperatorId::new);
    }

    private OperatorId checked(OperatorId id, String right) {
        if (directory.operators().isEmpty()) {
            return id;
        }
        var operator = find(id);
        if (!may(operator, right)) {
            throw refused(operator.name() + " may not " + right + ": ask somebody who may.");
        }
        return id;
    }

    private Operator find(OperatorId id) {
        return directory
                .operator(id)
                .orElseThrow(() -> refused("Nobody called " + id + " works at this shop."));
    }

    private static boolean may(Operator operator, String right) {
        return operator.rights().contains(right);
    }

    private static Refused refused(String sentence) {
        return Refused.forbidden("operator-refused", sentence);
    }
}
