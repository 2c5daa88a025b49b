package dev.regulars.agent.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelPageTest {
    private static final Pattern BLANK = Pattern.compile("\\{[\\w.]+}");
    private static final Pattern SAID = Pattern.compile("words(?:\\.|\\[\")([\\w.-]+)");
    private static final List<String> OUTCOMES =
            List.of(
                    "unknown-card",
                    "payment-refused",
                    "blocked",
                    "expired",
                    "not-ours",
                    "unreadable");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void thePageHasAScreenForEveryCardThatIsNoMembers(String language) {
        var page = page(Map.of("language", language));

        assertTrue(page.contains("<html lang=\"" + language + "\">"), page.substring(0, 40));
        for (var outcome : OUTCOMES) {
            assertTrue(page.contains("data-screen=\"" + outcome + "\""), outcome);
        }
    }

    @Test
    void thePageIsEnglishUnlessTold() {
        assertTrue(page(Map.of()).contains("Hold the card to the reader"));
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnGetsEnglish() {
        assertTrue(page(Map.of("language", "fi")).contains("Hold the card to the reader"));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = ResourceBundle.getBundle("panel.words", Locale.ROOT);
        var norwegian = ResourceBundle.getBundle("panel.words", Locale.of("nb"));

        assertEquals(Locale.of("nb"), norwegian.getLocale());
        for (var key : english.keySet()) {
            assertEquals(blanks(english, key), blanks(norwegian, key), key);
        }
    }

    @Test
    void everyWordThatTheScriptsSayIsThere() throws Exception {
        var english = ResourceBundle.getBundle("panel.words", Locale.ROOT);
        var said = new TreeSet<String>();
        for (var script : List.of("panel", "view", "dialogs", "readers", "camera")) {
            try (var stream = getClass().getResourceAsStream("/look/panel/" + script + ".js")) {
                var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                SAID.matcher(text).results().map(word -> word.group(1)).forEach(said::add);
            }
        }

        assertTrue(said.contains("refund.line"), said::toString);
        said.removeAll(english.keySet());
        assertEquals(Set.of(), said);
    }

    /** The {…} of a sentence, which the page fills in. */
    private static List<String> blanks(ResourceBundle words, String key) {
        return BLANK.matcher(words.getString(key))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static String page(Map<String, Object> model) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("agent/panel.jte", model, output);
        return output.toString();
    }
}
