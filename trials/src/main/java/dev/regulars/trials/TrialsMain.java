package dev.regulars.trials;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that show the house: {@code demo}, {@code tour}. */
@Command(name = "regulars", mixinStandardHelpOptions = true)
public final class TrialsMain implements Runnable {
    @Spec private CommandSpec spec;

    private TrialsMain() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new TrialsMain()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command: demo or tour.");
    }
}
