package dev.regulars.loyalty.condition;

import java.util.Optional;

/** How two numbers are compared. */
public enum Operator {
    LESS("_<_"),
    LESS_OR_EQUAL("_<=_"),
    EQUAL("_==_"),
    NOT_EQUAL("_!=_"),
    GREATER_OR_EQUAL("_>=_"),
    GREATER("_>_");

    private final String function;

    Operator(String function) {
        this.function = function;
    }

    /** The operator that CEL calls by this name. */
    static Optional<Operator> of(String function) {
        for (var operator : values()) {
            if (operator.function.equals(function)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    boolean holds(long left, long right) {
        return switch (this) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case GREATER_OR_EQUAL -> left >= right;
            case GREATER -> left > right;
        };
    }

    /** The same with the sides exchanged. */
    Operator mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case EQUAL, NOT_EQUAL -> this;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            case GREATER -> LESS;
        };
    }

    /** Whether only a larger left side can make it hold. */
    public boolean wantsMore() {
        return this == GREATER || this == GREATER_OR_EQUAL;
    }
}
