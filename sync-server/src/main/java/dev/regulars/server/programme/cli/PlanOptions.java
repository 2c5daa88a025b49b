package dev.regulars.server.programme.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when and where a version is to hold, and who says so. */
final class PlanOptions {
    @Option(
            names = "--at",
            paramLabel = "DATE",
            description =
                    "The first business date on which it holds, such as 2026-12-01: tills get it"
                            + " now and change over by themselves. At once when left out.")
    private @Nullable LocalDate at;

    @Option(
            names = "--stores",
            paramLabel = "ID,…",
            split = ",",
            description = "Only in these stores; the others keep theirs. Everywhere if left out.")
    private List<String> stores = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it, for the record.")
    private String by = System.getProperty("user.name", "head office");

    /** As the end of an address. */
    String query() {
        return "?by="
                + encoded(by)
                + (at == null ? "" : "&at=" + at)
                + (stores.isEmpty() ? "" : "&stores=" + encoded(String.join(",", stores)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
