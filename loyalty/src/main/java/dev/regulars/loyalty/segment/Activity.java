package dev.regulars.loyalty.segment;

/** Whether a member still counts as one who comes. */
public enum Activity {
    ACTIVE("active"),
    INACTIVE("inactive");

    private final String id;

    Activity(String id) {
        this.id = id;
    }

    /** The name by which programmes, exports and pages know it. */
    public String id() {
        return id;
    }
}
