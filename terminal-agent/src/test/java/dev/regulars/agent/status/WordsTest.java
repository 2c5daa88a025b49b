package dev.regulars.agent.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aNorwegianStoreIsToldInNorwegian() {
        assertEquals("12 hendelser venter på nettet", new Words("nb").unsent(12));
        assertEquals("én hendelse venter på nettet", new Words("nb-NO").unsent(1));
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnGetsEnglish() {
        assertEquals("everything is sent", new Words("fi").unsent(0));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = ResourceBundle.getBundle("status.words", Locale.ROOT);
        var norwegian = ResourceBundle.getBundle("status.words", Locale.of("nb"));

        assertEquals(Locale.of("nb"), norwegian.getLocale());
        for (var key : english.keySet()) {
            assertEquals(places(english, key), places(norwegian, key), key);
        }
    }

    private static long places(ResourceBundle words, String key) {
        return words.getString(key).chars().filter(c -> c == '{').count();
    }
}
