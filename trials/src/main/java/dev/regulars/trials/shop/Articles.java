package dev.regulars.trials.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The sample shop's shelf. */
public final class Articles {
    private static final String FILE = "/sample/articles.csv";

    private final List<Article> all;
    private final int popularity;

    private Articles(List<Article> all) {
        this.all = List.copyOf(all);
        this.popularity = all.stream().mapToInt(Article::popularity).sum();
    }

    /** Reads the shelf that is shipped with this module. */
    public static Articles shipped() {
        var file = Objects.requireNonNull(Articles.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Articles(lines.lines().skip(1).map(Articles::article).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything on it, in its own order. */
    public List<Article> all() {
        return all;
    }

    /**
     * The one of this sku.
     *
     * @throws IllegalArgumentException when there is none
     */
    Article of(String sku) {
        return all.stream()
                .filter(article -> article.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing on the shelf is " + sku));
    }

    /** One article, the popular ones more often. */
    Article any(RandomGenerator random) {
        int ticket = random.nextInt(popularity);
        for (var article : all) {
            ticket -= article.popularity();
            if (ticket < 0) {
                return article;
            }
        }
        throw new IllegalStateException("popularities do not add up");
    }

    private static Article article(String line) {
        var cells = line.split(",", -1);
        return new Article(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                new BigDecimal(cells[4]),
                cells[5],
                new BigDecimal(cells[6]),
                cells[7],
                Integer.parseInt(cells[8]));
    }
}
