package dev.regulars.loyalty.programme.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Gathers what is wrong with a file while it is read. */
final class Report {
    private final List<Remark> mistakes = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private final Map<String, Set<String>> keys = new TreeMap<>();

    void mistake(Optional<Mark> at, String where, String text) {
        mistake(at, 0, where, text);
    }

    /** A mistake so many characters after a mark, on its line. */
    void mistake(Optional<Mark> at, int further, String where, String text) {
        mistakes.add(remark(at, further, where, text));
    }

    void warning(Optional<Mark> at, String where, String text) {
        warnings.add(remark(at, 0, where, text));
    }

    /** Which keys something at a place may have; {@code offers[].give} stands for all offers. */
    void known(String where, Set<String> names) {
        var place = where.replaceAll("\\[\\d+]", "[]");
        keys.computeIfAbsent(place, _ -> new TreeSet<>()).addAll(names);
    }

    Map<String, Set<String>> keys() {
        return keys;
    }

    List<Remark> mistakes() {
        return mistakes.stream().distinct().sorted().toList();
    }

    List<Remark> warnings() {
        return warnings.stream().distinct().sorted().toList();
    }

    private static Remark remark(Optional<Mark> at, int further, String where, String text) {
        return new Remark(
                at.map(Mark::getLine).orElse(0) + 1,
                at.map(Mark::getColumn).orElse(0) + further + 1,
                where,
                text);
    }
}
