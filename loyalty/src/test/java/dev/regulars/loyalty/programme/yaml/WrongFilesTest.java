package dev.regulars.loyalty.programme.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.product.Product;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programmes that are wrong in some way, each with what is said of it beside it: {@code
 * wrong/X.yaml} and {@code wrong/X.txt}, and the shop's articles in {@code wrong/X.csv} where there
 * are any.
 */
class WrongFilesTest {
    private static List<Path> files() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(WrongFilesTest.class.getResource("/wrong")).toURI();
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingWrongIsSaidAtOnceWithItsPlace(Path file) throws IOException {
        var check =
                new ProgrammeReader(KnownNames.with(articles(beside(file, ".csv"))))
                        .check(Files.readString(file));
        assertEquals(Files.readString(beside(file, ".txt")), said(check));
    }

    @Test
    void noExpectationStandsAlone() throws IOException, URISyntaxException {
        for (var file : files()) {
            assertTrue(Files.exists(beside(file, ".txt")), file + " has no .txt beside it");
        }
    }

    private static String said(ProgrammeCheck check) {
        var mistakes =
                switch (check) {
                    case ProgrammeCheck.Refused refused -> refused.mistakes();
                    case ProgrammeCheck.Accepted _ -> List.<Remark>of();
                };
        return Stream.concat(
                        check.warnings().stream().map(w -> w + " (to think about)"),
                        mistakes.stream().map(Remark::toString))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A line for each: sku and category. */
    private static List<Product> articles(Path file) throws IOException {
        return !Files.exists(file)
                ? List.of()
                : Files.readAllLines(file).stream()
                        .map(line -> line.split(" "))
                        .map(p -> new Product(p[0], p[0], p[1], null, Set.of(), null))
                        .toList();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replace(".yaml", ending));
    }
}
