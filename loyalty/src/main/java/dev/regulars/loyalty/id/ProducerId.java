package dev.regulars.loyalty.id;

/** Who numbers a run of events: a till by its id, {@code hq}, or an import by its name. */
public record ProducerId(String value) implements Id {
    public ProducerId {
        Id.checked("a producer id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
