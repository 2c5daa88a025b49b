package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Position;
import java.util.List;
import java.util.Optional;

/** Where events stand a second time, so that no single damaged file loses one. */
public interface SecondStand {
    /** There is no such place. */
    SecondStand NONE =
            new SecondStand() {
                @Override
                public Optional<Position> last() {
                    return Optional.empty();
                }

                @Override
                public List<Filed> between(Position from, Position through) {
                    return List.of();
                }
            };

    /** The last event it holds; empty when it holds none. */
    Optional<Position> last();

    /** Those of these events that it holds, in order, with the bytes they were written with. */
    List<Filed> between(Position from, Position through);
}
