package dev.regulars.agent.directory.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent recent = new Recent();
    private int reads;

    @Test
    void readsOnceUntilSomethingChanges() {
        assertEquals(Optional.of(1), ask("member"));
        assertEquals(Optional.of(1), ask("member"));
        recent.forget();
        assertEquals(Optional.of(2), ask("member"));
    }

    @Test
    void remembersThatThereIsNothing() {
        assertEquals(Optional.empty(), nothing());
        assertEquals(Optional.empty(), nothing());
        assertEquals(1, reads);
    }

    @Test
    void typesHaveNamesOfTheirOwn() {
        ask("x");
        assertEquals(Optional.of("x"), recent.get(String.class, "x", () -> Optional.of("x")));
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        recent.get(
                Integer.class,
                "member",
                () -> {
                    recent.forget();
                    return Optional.of(-1);
                });
        assertEquals(Optional.of(1), ask("member"));
    }

    @Test
    void dropsWhatWasNotAskedForLongest() {
        ask("first");
        for (int i = 0; i < 256; i++) {
            ask("other " + i);
        }
        assertEquals(Optional.of(258), ask("first"));
    }

    private Optional<Integer> ask(String name) {
        return recent.get(Integer.class, name, () -> Optional.of(++reads));
    }

    private Optional<Integer> nothing() {
        return recent.get(
                Integer.class,
                "nobody",
                () -> {
                    reads++;
                    return Optional.empty();
                });
    }
}
