package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.CheckedProgramme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Programmes for tests. */
public final class SampleProgramme {
    private static final String FRAME =
            """
            programme: sample
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1, profiling: v1, marketing: v1 }
            tiers:
              - id: member
              - id: regular
                when: visits(365) >= 6
                grace: 60d
              - id: ambassador
                when: visits(365) >= 12
                grace: 90d
            bonus: { earn: '1 per 1.00', multiplier: { regular: 1.5, ambassador: 2 } }
            """;

    private SampleProgramme() {}

    /** The one that ships. */
    public static CheckedProgramme harbourClub() {
        return checked(resource("/sample/harbour-club.yaml"));
    }

    /** A small frame with these offers and whatever follows them. */
    public static CheckedProgramme withOffers(String offers) {
        return checked(yaml(offers));
    }

    /** The same as it is written. */
    public static String yaml(String offers) {
        return FRAME + "offers:\n" + offers.indent(2);
    }

    /** A file that must be without a mistake. */
    public static CheckedProgramme checked(String yaml) {
        return switch (check(yaml)) {
            case ProgrammeCheck.Accepted accepted -> accepted.programme();
            case ProgrammeCheck.Refused refused ->
                    throw new AssertionError(refused.mistakes().toString());
        };
    }

    static ProgrammeCheck check(String yaml) {
        return new ProgrammeReader(KnownNames.ours()).check(yaml);
    }

    static String resource(String name) {
        try (var in = SampleProgramme.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
