package dev.regulars.loyalty.id;

/** A member: a UUIDv7, or the number an imported shop already used. */
public record MemberId(String value) implements Id {
    public MemberId {
        Id.checked("a member id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
