package dev.regulars.server.imports.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings an existing shop in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings an existing shop in: its products, its members, its sales. The server must"
                    + " run.",
            "Publish the programme first: only card numbers of its formats are taken over.",
            "Bad rows are reported by line and left out, good rows go in, and repeating an import"
                    + " changes nothing."
        },
        subcommands = {
            ImportProductsCommand.class,
            ImportMembersCommand.class,
            ImportTransactionsCommand.class
        })
public final class ImportCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "import what? Say members FILE, transactions FILE or products FILE.");
    }
}
