package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.programme.yaml.ProgrammeSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what an editor completes a programme's file by. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the JSON Schema by which an editor completes a programme's file and underlines"
                    + " its mistakes. Keep it beside the file and begin the file with",
            "# yaml-language-server: $$schema=programme.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(ProgrammeSchema.json());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
