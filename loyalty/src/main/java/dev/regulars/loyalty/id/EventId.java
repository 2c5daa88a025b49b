package dev.regulars.loyalty.id;

/** The identity of an event: a UUIDv7 minted where it happened. */
public record EventId(String value) implements Id {
    public EventId {
        Id.checked("an event id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
