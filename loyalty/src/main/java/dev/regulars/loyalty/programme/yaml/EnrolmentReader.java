package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Enrolment;
import java.util.Optional;

/** {@code enrolment: { minimum-age: 16, ask-birth-date: true }}; these are also the defaults. */
final class EnrolmentReader {
    private static final int USUAL_AGE = 16;
    private static final int HIGHEST_AGE = 99;

    private EnrolmentReader() {}

    static Enrolment read(Optional<Value> value) {
        if (value.isEmpty()) {
            return new Enrolment(USUAL_AGE, true);
        }
        var section = value.get().section();
        var age =
                section.optional("minimum-age")
                        .map(v -> Numbers.whole(v, 0, HIGHEST_AGE))
                        .orElse(USUAL_AGE);
        var asks = section.optional("ask-birth-date").map(Words::yesOrNo).orElse(true);
        section.close();
        return new Enrolment(age, asks);
    }
}
