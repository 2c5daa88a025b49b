package dev.regulars.agent.tap;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Fault;
import dev.regulars.hardware.reader.ReaderFault;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of readers, in the language of the store; English where we have no other. */
final class Words {
    private final ResourceBundle bundle;

    Words(String language) {
        bundle =
                ResourceBundle.getBundle(
                        "tap.words",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String ready() {
        return bundle.getString("ready");
    }

    String gone() {
        return bundle.getString("gone");
    }

    /** What is wrong and what to do now. */
    String of(Fault fault) {
        var key =
                switch (fault) {
                    case CardFault card -> card.name();
                    case ReaderFault reader -> reader.name();
                };
        return bundle.containsKey(key)
                ? bundle.getString(key)
                : fault.sentence() + " " + fault.remedy();
    }
}
