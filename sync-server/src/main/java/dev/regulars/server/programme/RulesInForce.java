package dev.regulars.server.programme;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.TierLadder;

/** A version of the programme, ready to decide with. Safe for use by many threads. */
public record RulesInForce(CheckedProgramme programme, TierLadder ladder, OfferEngine engine) {

    static RulesInForce of(CheckedProgramme programme) {
        return new RulesInForce(programme, new TierLadder(programme), new OfferEngine(programme));
    }
}
