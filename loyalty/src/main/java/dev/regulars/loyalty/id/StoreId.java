package dev.regulars.loyalty.id;

/** A store, or a node above stores. */
public record StoreId(String value) implements Id {
    public StoreId {
        Id.checked("a store id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
