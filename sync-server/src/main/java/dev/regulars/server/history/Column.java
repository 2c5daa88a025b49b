package dev.regulars.server.history;

/**
 * A value that we look for in each row.
 *
 * @param name what it is called when the shop does not say otherwise
 * @param kind whether it may be a product of columns
 */
record Column(String name, boolean required, Kind kind) {
    enum Kind {
        TEXT,
        NUMBER
    }

    static Column required(String name) {
        return new Column(name, true, Kind.TEXT);
    }

    static Column requiredNumber(String name) {
        return new Column(name, true, Kind.NUMBER);
    }

    static Column optional(String name) {
        return new Column(name, false, Kind.TEXT);
    }

    static Column optionalNumber(String name) {
        return new Column(name, false, Kind.NUMBER);
    }
}
