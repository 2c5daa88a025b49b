package dev.regulars.trials.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One measured thing.
 *
 * @param what the case
 * @param unit of value, reference and aim
 * @param referenceWhat what the reference is
 * @param aim what it should not exceed, on a machine that does nothing else
 */
public record Figure(
        @JsonProperty("case") String what,
        double value,
        String unit,
        double reference,
        @JsonProperty("referenceCase") String referenceWhat,
        double aim) {

    /** How many times the reference it is. */
    @JsonProperty
    public double ratio() {
        return reference == 0 ? 0 : Math.round(100 * value / reference) / 100.0;
    }

    boolean reached() {
        return value <= aim;
    }
}
