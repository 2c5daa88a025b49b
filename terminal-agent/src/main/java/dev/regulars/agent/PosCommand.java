package dev.regulars.agent;

import dev.regulars.agent.access.Access;
import dev.regulars.agent.access.Grant;
import dev.regulars.agent.access.Scope;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code till pos}: gives a POS its token. Works whether the till runs or not. */
@Command(
        name = "pos",
        mixinStandardHelpOptions = true,
        description = "Gives a POS the token that it talks to this till with; shown this once.")
final class PosCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "How people call the POS.")
    private @Nullable String name;

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "For a POS in a browser: where its page is served from.")
    private @Nullable String origin;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            description = "What it may do: ${COMPLETION-CANDIDATES} (all).")
    private Set<Scope> scopes = EnumSet.allOf(Scope.class);

    @Option(names = "--take-back", description = "Takes the tokens of this POS back instead.")
    private boolean takeBack;

    @Option(names = "--list", description = "Lists the POSes that have a token.")
    private boolean list;

    @Override
    public Integer call() {
        var access = new Access(data.ready().root(), Clock.systemUTC());
        var out = spec.commandLine().getOut();
        if (list) {
            access.grants().forEach(grant -> print(out, grant));
        } else if (name == null) {
            throw new ParameterException(spec.commandLine(), "Say how people call the POS.");
        } else if (takeBack) {
            return takeBack(access, name);
        } else {
            out.println(access.pair(name, scopes, origin));
        }
        return 0;
    }

    private int takeBack(Access access, String pos) {
        if (access.takeBack(pos)) {
            return 0;
        }
        throw new CannotStart("No POS called " + pos + " has a token; --list says which do.");
    }

    private static void print(PrintWriter out, Grant grant) {
        var may = grant.scopes().stream().map(s -> s.name().toLowerCase(Locale.ROOT)).sorted();
        out.println(
                String.join(
                        "\t",
                        grant.name(),
                        String.join(",", may.toList()),
                        grant.origin() == null ? "native" : grant.origin(),
                        grant.made().toString()));
    }
}
