package dev.regulars.server.experiment;

import java.util.Currency;
import java.util.List;

/** What came of experiments. Called inside a unit of work. */
public interface ExperimentResults {
    /** By experiment and arm, the holdout last; sales in other currencies are not counted. */
    List<ArmResult> all(Currency currency);
}
