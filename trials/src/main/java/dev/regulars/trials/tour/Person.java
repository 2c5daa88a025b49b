package dev.regulars.trials.tour;

/** Somebody with a card, and what the tour itself has counted for them. Used by one thread. */
final class Person {
    private final String name;
    private final String card;
    private String id = "";
    private long points;
    private int visits;

    Person(String name, String card) {
        this.name = name;
        this.card = card;
    }

    String name() {
        return name;
    }

    String card() {
        return card;
    }

    /** As the till says, once they were identified. */
    String id() {
        if (id.isEmpty()) {
            throw new IllegalStateException(name + " was not identified yet");
        }
        return id;
    }

    /** They were identified, and so many points were theirs before the tour began. */
    void known(String as, long before) {
        if (id.isEmpty()) {
            id = as;
            points += before;
        }
    }

    void bought(long earned) {
        visits++;
        points += earned;
    }

    void gaveBack(long taken) {
        points -= taken;
    }

    /** Points they must have. */
    long points() {
        return points;
    }

    /** Visits of this tour that they must have. */
    int visits() {
        return visits;
    }

    @Override
    public String toString() {
        return name;
    }
}
