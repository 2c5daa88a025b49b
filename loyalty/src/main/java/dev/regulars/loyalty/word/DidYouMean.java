package dev.regulars.loyalty.word;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that an unknown one is closest to. */
public final class DidYouMean {
    private static final int MOST_LISTED = 30;

    private DidYouMean() {}

    /** "there is no tier 'regulr': did you mean 'regular'?", or else which ones there are. */
    public static String unknown(String kind, String word, Collection<String> known) {
        var start = "there is no " + kind + " '" + word + "'";
        return nearest(word, known)
                .map(near -> start + ": did you mean '" + near + "'?")
                .orElseGet(() -> known.isEmpty() ? start : start + ": there is " + list(known));
    }

    /** The same as a sentence that stands by itself. */
    public static String sentence(String kind, String word, Collection<String> known) {
        var said = unknown(kind, word, known);
        return Character.toUpperCase(said.charAt(0))
                + said.substring(1)
                + (said.endsWith("?") ? "" : ".");
    }

    /** The word that a third of the letters or fewer stand between. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int allowed = Math.max(1, (word.length() + 1) / 3);
        return known.stream()
                .filter(k -> distance(plain(word), plain(k)) <= allowed)
                .min(
                        Comparator.comparingInt((String k) -> distance(plain(word), plain(k)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static String list(Collection<String> known) {
        var first = String.join(", ", known.stream().sorted().limit(MOST_LISTED).toList());
        int more = known.size() - MOST_LISTED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** Letters to change, add, leave out or exchange with their neighbour. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(rows[i - 1][j - 1] + change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean exchanged =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
