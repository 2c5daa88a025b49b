package dev.regulars.hardware.reader;

/**
 * One place where a card can be held, or the service behind such places when it is the service that
 * fails.
 *
 * @param name for people, as the system gives it
 */
public record Reader(ReaderId id, String name) {
    public Reader {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The reader " + id + " needs a name.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
