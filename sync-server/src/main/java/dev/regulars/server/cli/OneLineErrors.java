package dev.regulars.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Says what went wrong in one line on standard error, and ends with 2 for wrong use and 1 for a
 * failure. Only a fault of our own also shows where it happened.
 */
public final class OneLineErrors {
    private OneLineErrors() {}

    /** Makes a command line and those below it answer so; call it after they were added. */
    public static CommandLine on(CommandLine commands) {
        return commands.setParameterExceptionHandler((wrong, _) -> wrongUse(wrong))
                .setExecutionExceptionHandler((failure, command, _) -> failed(failure, command));
    }

    private static int wrongUse(ParameterException wrong) {
        var command = wrong.getCommandLine();
        say(command, wrong.getMessage());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName(" ") + " --help");
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        switch (failure) {
            case UncheckedIOException unchecked -> say(command, unchecked.getMessage());
            case IOException expected -> say(command, expected.getMessage());
            default -> {
                say(command, "this is a fault of Regulars: " + failure);
                failure.printStackTrace(command.getErr());
            }
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void say(CommandLine command, String sentence) {
        command.getErr().println("regulars: " + sentence);
        command.getErr().flush();
    }
}
