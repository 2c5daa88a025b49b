package dev.regulars.server.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.key.Tokens;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What matters in a sheet, as one hash: not its revision, nor its age. */
final class Fingerprint {
    private static final List<String> LEFT_OUT = List.of("revision", "segments", "includes");

    private Fingerprint() {}

    static String of(Sheet sheet, boolean hasKey) {
        var tree = (ObjectNode) Wire.tree(sheet);
        tree.remove(LEFT_OUT);
        for (JsonNode window : tree.path("windows")) {
            ((ObjectNode) window).remove("asOf");
        }
        // Sets and maps are written in an order that differs from one start to the next.
        var segments = new TreeSet<>(sheet.segments());
        var includes = new TreeMap<String, String>();
        sheet.includes().forEach((till, last) -> includes.put(till.value(), last.toString()));
        return Tokens.hash(tree + " " + segments + " " + includes + !hasKey);
    }
}
