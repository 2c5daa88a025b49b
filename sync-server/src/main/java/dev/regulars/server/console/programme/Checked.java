package dev.regulars.server.console.programme;

import dev.regulars.loyalty.programme.yaml.Remark;
import java.util.List;

/** What the check says of a file. */
public sealed interface Checked {

    /** What to think about. */
    List<Remark> warnings();

    /** It cannot be used. */
    record Mistaken(List<Remark> mistakes, List<Remark> warnings, List<SourceLine> lines)
            implements Checked {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
            warnings = List.copyOf(warnings);
            lines = List.copyOf(lines);
        }
    }

    /**
     * It can be sent.
     *
     * @param changes against the version in force; empty also when there is none yet
     * @param worstCases how often limited offers can be given too often
     */
    record Good(
            List<Remark> warnings, List<Change> changes, List<String> worstCases, Forecast forecast)
            implements Checked {
        public Good {
            warnings = List.copyOf(warnings);
            changes = List.copyOf(changes);
            worstCases = List.copyOf(worstCases);
        }
    }
}
