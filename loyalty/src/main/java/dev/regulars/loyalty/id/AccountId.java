package dev.regulars.loyalty.id;

/** The account that owns balance, tier and limits; a member belongs to exactly one. */
public record AccountId(String value) implements Id {
    public AccountId {
        Id.checked("an account id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
