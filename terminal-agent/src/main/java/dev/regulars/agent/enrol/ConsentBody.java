package dev.regulars.agent.enrol;

import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Consent.Decision;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.wire.Wire;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what somebody said to each question. What was not answered is not given. */
final class ConsentBody {
    private final Questions questions;

    ConsentBody(Questions questions) {
        this.questions = questions;
    }

    List<Consent> consents(JsonBody body, String language, Instant now) {
        var consents =
                body.list("consents").stream()
                        .map(answer -> consent(answer, language, now))
                        .toList();
        var seen = EnumSet.noneOf(Purpose.class);
        for (var consent : consents) {
            if (!seen.add(consent.purpose())) {
                throw body.wrong("consents", consent.purpose() + " was answered twice");
            }
        }
        checkTerms(consents);
        return consents;
    }

    private Consent consent(JsonBody answer, String language, Instant now) {
        var said = read(answer);
        if (said.evidence() == null || said.evidence() == Evidence.IMPORTED) {
            throw Refused.impossible(
                    "consent-missing",
                    "Say how the answer about "
                            + said.purpose()
                            + " was given: ownScreen, ownPhone, signedSlip or saidToOperator.");
        }
        var version =
                answer.optionalText("textVersion")
                        .or(() -> questions.textVersion(said.purpose()))
                        .orElseThrow(() -> answer.missing("textVersion"));
        return new Consent(
                said.purpose(),
                decision(said),
                version,
                answer.optionalText("language").orElse(language),
                now,
                said.evidence());
    }

    private static Said read(JsonBody answer) {
        answer.text("purpose");
        return Wire.read(answer.tree(), Said.class);
    }

    private static Decision decision(Said said) {
        if (!said.given()) {
            return Decision.REFUSED;
        }
        return Questions.isChannel(said.purpose()) ? Decision.UNCONFIRMED : Decision.GIVEN;
    }

    private static void checkTerms(List<Consent> consents) {
        boolean accepted =
                consents.stream().anyMatch(c -> c.purpose() == Purpose.TERMS && c.inForce());
        if (!accepted) {
            throw Refused.impossible(
                    "terms-needed", "Nobody joins without accepting the terms. Nothing was kept.");
        }
    }

    /** One answer as it is sent. */
    private record Said(Purpose purpose, boolean given, @Nullable Evidence evidence) {}
}
