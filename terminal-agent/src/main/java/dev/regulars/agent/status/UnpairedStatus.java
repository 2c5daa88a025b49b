package dev.regulars.agent.status;

import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.status.TillStatus.Attention;
import dev.regulars.agent.status.TillStatus.Server;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** A till that belongs to no shop yet. */
@Singleton
@Requires(missingBeans = Paired.class)
final class UnpairedStatus implements StatusReport {
    static final String REMEDY =
            "This till is not paired yet: take a code from HQ, page Tills, and run ./regulars till"
                    + " pair CODE.";

    @Override
    public TillStatus now() {
        return new TillStatus(
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                new Server("unpaired", null, REMEDY),
                null,
                List.of(),
                List.of(new Attention("not-paired", REMEDY)));
    }
}
