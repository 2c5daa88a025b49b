package dev.regulars.agent.enrol;

import dev.regulars.agent.api.Refused;
import dev.regulars.agent.enrol.EnrolmentForm.Asked;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.programme.CheckedProgramme;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What this shop asks. */
final class Questions {
    private static final List<Purpose> CHANNELS = List.of(Purpose.EMAIL, Purpose.SMS);
    private static final List<Evidence> EVIDENCE =
            List.of(
                    Evidence.OWN_SCREEN,
                    Evidence.OWN_PHONE,
                    Evidence.SIGNED_SLIP,
                    Evidence.SAID_TO_OPERATOR);

    private final Programmes programmes;
    private final Shop shop;

    Questions(Programmes programmes, Shop shop) {
        this.programmes = programmes;
        this.shop = shop;
    }

    EnrolmentForm form() {
        var programme = programme();
        return new EnrolmentForm(
                programme.programme(),
                shop.store().language(),
                programme.enrolment().minimumAge(),
                programme.enrolment().asksBirthDate(),
                asked(programme),
                EVIDENCE);
    }

    CheckedProgramme programme() {
        return programmes
                .inForce()
                .orElseThrow(() ->
                        Refused.conflict(
                                "no-programme",
                                "Head office has sent no programme yet, so nobody can"
                                        + " join: connect this till to it once."))
                .programme();
    }

    /** Which wording is asked now; a channel is asked with the words of marketing. */
    Optional<String> textVersion(Purpose purpose) {
        var consent = programme().consent();
        var own = Optional.ofNullable(consent.get(purpose));
        return isChannel(purpose)
                ? own.or(() -> Optional.ofNullable(consent.get(Purpose.MARKETING)))
                : own;
    }

    static boolean isChannel(Purpose purpose) {
        return switch (purpose) {
            case EMAIL, SMS, PHONE, POST -> true;
            case TERMS, PROFILING, MARKETING -> false;
        };
    }

    private List<Asked> asked(CheckedProgramme programme) {
        var language = Locale.forLanguageTag(shop.store().language());
        var words =
                ResourceBundle.getBundle(
                        "enrol.words",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_DEFAULT));
        var asked = new ArrayList<Asked>();
        for (var purpose : List.of(Purpose.TERMS, Purpose.PROFILING, Purpose.MARKETING)) {
            textVersion(purpose).ifPresent(v -> asked.add(asked(purpose, v, programme, words)));
        }
        if (programme.consent().containsKey(Purpose.MARKETING)) {
            for (var channel : CHANNELS) {
                textVersion(channel).ifPresent(v -> asked.add(asked(channel, v, programme, words)));
            }
        }
        return asked;
    }

    private static Asked asked(
            Purpose purpose, String version, CheckedProgramme programme, ResourceBundle words) {
        var key = purpose.name().toLowerCase(Locale.ROOT);
        var text = MessageFormat.format(words.getString(key), programme.name());
        return new Asked(purpose, version, purpose == Purpose.TERMS, text);
    }
}
