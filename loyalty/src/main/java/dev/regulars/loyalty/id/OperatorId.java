package dev.regulars.loyalty.id;

/** The cashier or manager who acts. */
public record OperatorId(String value) implements Id {
    public OperatorId {
        Id.checked("an operator id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
