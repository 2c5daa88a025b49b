package dev.regulars.agent.programme;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.TierGoals;

/** A programme, the engine that decides by it, and what it takes to climb in it. */
public record InForce(CheckedProgramme programme, OfferEngine engine, TierGoals goals) {

    static InForce of(CheckedProgramme programme) {
        return new InForce(programme, new OfferEngine(programme), new TierGoals(programme));
    }
}
