package dev.regulars.server.imports.cli;

import dev.regulars.server.cli.HeadOfficeOptions;
import dev.regulars.server.imports.EarlierSystem;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What every import is told. */
final class ImportOptions {
    @Parameters(paramLabel = "FILE", description = "The file, as CSV.")
    Path file;

    @Option(
            names = "--from",
            paramLabel = "NAME",
            converter = Name.class,
            defaultValue = "earlier-system",
            description =
                    "What to call the system the file comes from (default: ${DEFAULT-VALUE}). Rows"
                            + " of one system are known again by their ids.")
    EarlierSystem from;

    @Option(names = "--json", description = "Print the summary as JSON.")
    boolean json;

    @Mixin HeadOfficeOptions headOffice = new HeadOfficeOptions();

    String fileName() {
        return file.getFileName().toString();
    }

    private static final class Name implements ITypeConverter<EarlierSystem> {
        @Override
        public EarlierSystem convert(String text) {
            try {
                return new EarlierSystem(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
