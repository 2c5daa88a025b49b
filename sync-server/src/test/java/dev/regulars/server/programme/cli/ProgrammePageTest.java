package dev.regulars.server.programme.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.server.cli.OneLineErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What docs/write-a-programme.md shows is what the command says. */
class ProgrammePageTest {
    private static final Pattern BLOCK =
            Pattern.compile("^```([a-z ]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final String QUOTE = "$ ./regulars programme quote ";

    @TempDir private Path folder;
    private final List<Block> blocks = new ArrayList<>();

    private record Block(String kind, String text) {}

    @BeforeEach
    void openThePage() throws IOException {
        var page =
                Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                        .map(up -> up.resolve("docs/write-a-programme.md"))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
        var found = BLOCK.matcher(Files.readString(page));
        while (found.find()) {
            blocks.add(new Block(found.group(1), found.group(2)));
        }
    }

    @Test
    void everyProgrammeOnThePageCanBePublished() throws IOException {
        var programmes = of("yaml").stream().filter(b -> b.startsWith("programme:")).toList();
        assertTrue(programmes.size() >= 2, "the page has lost its programmes");
        for (var programme : programmes) {
            assertEquals("", check(programme, 0).replaceAll(".*can be published: .*\\n", ""));
        }
        assertTrue(of("").getFirst().endsWith(check(programmes.getFirst(), 0)));
    }

    @Test
    void everyOfferOnThePageFitsIntoItsProgramme() throws IOException {
        var frame = of("yaml").stream().filter(b -> b.contains("ambassador")).findFirst();
        var offers = of("yaml").stream().filter(b -> b.startsWith("- id:")).toList();
        assertFalse(offers.isEmpty(), "the page has lost its offers");
        for (var offer : offers) {
            check(frame.orElseThrow().replace("offers: []", "offers:\n" + offer.indent(2)), 0);
        }
    }

    @Test
    void mistakesAreTheOnesThatThePageShows() throws IOException {
        assertEquals(
                of("").stream().filter(b -> b.contains("mistakes")).findFirst().orElseThrow(),
                check(of("yaml wrong").getFirst(), 1));
    }

    @Test
    void quotesAreTheOnesThatThePageShows() throws IOException {
        write("anna.json", of("json").get(0));
        write("basket.json", of("json").get(1));
        try (var sample = getClass().getResourceAsStream("/sample/harbour-club.yaml")) {
            write("harbour-club.yaml", new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        }
        write("codes.yaml", withTheOffersOfCodes());
        var shown = of("").stream().filter(b -> b.startsWith(QUOTE)).toList();
        assertEquals(2, shown.size());
        for (var block : shown) {
            var lines = block.split("\n", 2);
            var arguments =
                    Stream.of(lines[0].substring(QUOTE.length()).split(" "))
                            .map(word -> word.matches(".*\\.(yaml|json)") ? file(word) : word);
            var command = Stream.concat(Stream.of("quote"), arguments).toArray(String[]::new);
            assertEquals(lines[1], run(0, command));
        }
    }

    private String withTheOffersOfCodes() {
        var smallest = of("yaml").getFirst();
        var codes = of("yaml").stream().filter(b -> b.startsWith("- id: summer\n")).findFirst();
        return smallest.substring(0, smallest.indexOf("offers:"))
                + "offers:\n"
                + codes.orElseThrow().indent(2);
    }

    private String check(String programme, int code) throws IOException {
        write("corner-bakery.yaml", programme);
        return run(code, "check", file("corner-bakery.yaml")).replace(folder + "/", "");
    }

    private static String run(int code, String... arguments) {
        var out = new StringWriter();
        int ended =
                OneLineErrors.on(new CommandLine(new ProgrammeCommand()))
                        .setOut(new PrintWriter(out, true))
                        .execute(arguments);
        assertEquals(code, ended, out.toString());
        return out.toString();
    }

    private List<String> of(String kind) {
        return blocks.stream().filter(b -> b.kind().equals(kind)).map(Block::text).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
