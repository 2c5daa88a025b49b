package dev.regulars.agent.journal;

import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.StoreId;

/** Whose journal it is: what every event is marked with. */
public record Origin(ProducerId producer, StoreId store) {}
