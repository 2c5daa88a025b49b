package dev.regulars.agent.programme;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.programme.CheckedProgramme;

/** A programme and the engine that decides by it. */
public record InForce(CheckedProgramme programme, OfferEngine engine) {}
