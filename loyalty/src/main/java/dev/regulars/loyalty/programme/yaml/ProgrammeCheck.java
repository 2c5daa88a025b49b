package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.CheckedProgramme;
import java.util.List;

/** What became of a programme's file. */
public sealed interface ProgrammeCheck {

    /** What to think about, in the order of the file. */
    List<Remark> warnings();

    /** Nothing is wrong with it. */
    record Accepted(CheckedProgramme programme, List<Remark> warnings) implements ProgrammeCheck {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It cannot be used.
     *
     * @param mistakes all of them, in the order of the file, at least one
     */
    record Refused(List<Remark> mistakes, List<Remark> warnings) implements ProgrammeCheck {
        public Refused {
            mistakes = List.copyOf(mistakes);
            warnings = List.copyOf(warnings);
        }
    }
}
