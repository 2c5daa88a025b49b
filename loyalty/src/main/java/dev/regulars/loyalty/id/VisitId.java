package dev.regulars.loyalty.id;

/** A sale that was committed: a UUIDv7 minted by the till or the import. */
public record VisitId(String value) implements Id {
    public VisitId {
        Id.checked("a visit id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
