package dev.regulars.agent;

import dev.regulars.hardware.wedge.WedgeFormat;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the shop's keyboard readers type. */
final class WedgeOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--wedge-prefix",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What readers that type like a keyboard type before each code.")
    private String prefix = "";

    @Option(
            names = "--wedge-suffix",
            paramLabel = "KEY",
            defaultValue = "enter",
            description = "And after it: enter, tab, none or a text (${DEFAULT-VALUE}).")
    private String suffix = "enter";

    @Option(
            names = "--wedge-gap",
            paramLabel = "MS",
            defaultValue = "35",
            description = "The longest time between two of their keys (${DEFAULT-VALUE}).")
    private int gap;

    @Option(
            names = "--wedge-least",
            paramLabel = "KEYS",
            defaultValue = "6",
            description = "So many keys that fast are a reader's (${DEFAULT-VALUE}).")
    private int least;

    WedgeFormat format() {
        try {
            return new WedgeFormat(prefix, key(suffix), Duration.ofMillis(gap), least);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--wedge-" + e.getMessage());
        }
    }

    private static String key(String word) {
        return switch (word) {
            case "enter" -> "\r";
            case "tab" -> "\t";
            case "none" -> "";
            case String text -> text;
        };
    }
}
