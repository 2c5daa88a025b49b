package dev.regulars.hardware.doctor;

import dev.regulars.hardware.pcsc.PcscSurvey;
import java.util.List;

/** Looks at one thing; what it has nothing to say about it leaves to others. */
@FunctionalInterface
interface Check {
    List<Finding> look(PcscSurvey survey);
}
