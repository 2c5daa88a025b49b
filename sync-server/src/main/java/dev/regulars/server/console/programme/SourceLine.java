package dev.regulars.server.console.programme;

import dev.regulars.loyalty.programme.yaml.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of the file, with what is wrong on it marked.
 *
 * @param number from 1
 * @param before what stands before the mark; the whole line when nothing is wrong
 * @param marked empty when nothing is wrong
 */
public record SourceLine(int number, String before, String marked, String after) {
    private static final Pattern WORD = Pattern.compile("[^\\s,}\\]]+");

    public boolean isWrong() {
        return !marked.isEmpty();
    }

    /** All lines of a file; of several mistakes on one line the first is marked. */
    public static List<SourceLine> of(String yaml, List<Remark> mistakes) {
        var lines = new ArrayList<SourceLine>();
        int number = 1;
        for (var text : yaml.lines().toList()) {
            lines.add(line(number++, text, mistakes));
        }
        return lines;
    }

    private static SourceLine line(int number, String text, List<Remark> mistakes) {
        return mistakes.stream()
                .filter(m -> m.line() == number)
                .findFirst()
                .map(m -> marked(number, text, m.column() - 1))
                .orElse(new SourceLine(number, text, "", ""));
    }

    private static SourceLine marked(int number, String text, int column) {
        int from = Math.min(Math.max(0, column), text.length());
        var word = WORD.matcher(text);
        boolean found = word.find(from);
        int start = found ? word.start() : from;
        int end = found ? word.end() : text.length();
        var marked = start == end ? " " : text.substring(start, end);
        return new SourceLine(number, text.substring(0, start), marked, text.substring(end));
    }
}
