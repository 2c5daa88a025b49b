package dev.regulars.server.history.cli;

import dev.regulars.server.history.DecimalMark;
import dev.regulars.server.history.TransactionFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a shop may say of a file of sales. */
public final class TransactionOptions {
    @Mixin private final LayoutOptions layout = new LayoutOptions();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of amounts whose row names none, such as EUR.")
    private @Nullable Currency currency;

    @Option(
            names = "--decimal",
            paramLabel = "MARK",
            converter = Marks.class,
            description = "point (1,250.00) or comma (1.250,00); 1250.00 is read when not given.")
    private DecimalMark mark = DecimalMark.UNSTATED;

    /** The encoding of its text. */
    public Charset encoding() {
        return layout.encoding();
    }

    /**
     * The file as it was described.
     *
     * @param unsaidZone the zone when none was given
     * @param unsaidCurrency the currency when none was given
     * @throws IllegalArgumentException with a sentence when the date format means nothing
     */
    public TransactionFile file(Path file, ZoneId unsaidZone, Currency unsaidCurrency) {
        return new TransactionFile(
                file,
                layout.layout(),
                layout.dates(unsaidZone),
                mark,
                Optional.ofNullable(currency).orElse(unsaidCurrency));
    }

    private static final class Marks implements ITypeConverter<DecimalMark> {
        @Override
        public DecimalMark convert(String text) {
            return switch (text) {
                case "point", "." -> DecimalMark.POINT;
                case "comma", "," -> DecimalMark.COMMA;
                default ->
                        throw new TypeConversionException("'" + text + "' is not point or comma");
            };
        }
    }
}
