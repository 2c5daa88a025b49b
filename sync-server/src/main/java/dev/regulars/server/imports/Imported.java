package dev.regulars.server.imports;

import java.util.List;

/**
 * What became of a lot.
 *
 * @param fresh how many are here now that were not
 * @param known how many were here already
 * @param changed ids of those that were here already with other content, which stays
 * @param withoutFormat how many card numbers were of none of the programme's formats and left out
 */
public record Imported(int fresh, int known, List<String> changed, int withoutFormat) {
    public Imported {
        changed = List.copyOf(changed);
    }
}
