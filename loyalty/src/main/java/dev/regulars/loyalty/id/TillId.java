package dev.regulars.loyalty.id;

/** One till: the place an agent runs. */
public record TillId(String value) implements Id {
    public TillId {
        Id.checked("a till id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
