package dev.regulars.hardware.recording;

import java.util.ArrayList;
import java.util.List;

/** A line as words between spaces; a word in quotes may hold spaces and anything escaped. */
final class Words {
    private static final char QUOTE = '"';
    private static final char ESCAPE = '\\';

    private Words() {}

    /** In quotes; what is not printable ASCII as {@code \}{@code u} and four hexadecimal digits. */
    static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append(QUOTE);
        for (char c : text.toCharArray()) {
            if (c < ' ' || c > '~') {
                quoted.append("\\u%04X".formatted((int) c));
            } else {
                quoted.append(c == QUOTE || c == ESCAPE ? "\\" + c : String.valueOf(c));
            }
        }
        return quoted.append(QUOTE).toString();
    }

    /**
     * The words of a line, without their quotes.
     *
     * @throws IllegalArgumentException when a quote has no end, or an escape no meaning
     */
    static List<String> of(String line) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) == ' ') {
                at++;
            } else if (line.charAt(at) == QUOTE) {
                var word = new StringBuilder();
                at = inQuotes(line, at + 1, word);
                words.add(word.toString());
            } else {
                int end = line.indexOf(' ', at) < 0 ? line.length() : line.indexOf(' ', at);
                words.add(line.substring(at, end));
                at = end;
            }
        }
        return words;
    }

    private static int inQuotes(String line, int from, StringBuilder word) {
        int at = from;
        while (at < line.length() && line.charAt(at) != QUOTE) {
            if (line.charAt(at) != ESCAPE) {
                word.append(line.charAt(at++));
            } else if (line.startsWith("u", at + 1) && at + 6 <= line.length()) {
                word.append((char) Integer.parseInt(line, at + 2, at + 6, 16));
                at += 6;
            } else {
                word.append(line.charAt(Math.min(at + 1, line.length() - 1)));
                at += 2;
            }
        }
        if (at >= line.length()) {
            throw new IllegalArgumentException("a quote has no end");
        }
        return at + 1;
    }
}
