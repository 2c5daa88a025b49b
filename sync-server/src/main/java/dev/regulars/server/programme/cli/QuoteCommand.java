package dev.regulars.server.programme.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Makes one decision, as a till would. */
@Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Decides what one basket gets, and says why or why not for every offer.")
final class QuoteCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private final TriedProgramme tried = new TriedProgramme();

    @Option(
            names = "--member",
            paramLabel = "FILE",
            description = "The member, as JSON. Without one the basket is nobody's.")
    private @Nullable Path member;

    @Option(
            names = "--basket",
            paramLabel = "FILE",
            required = true,
            description = "The basket, as JSON.")
    private Path basket;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            required = true,
            converter = Moment.class,
            description = "The day, such as 2026-03-02, or the minute, such as 2026-03-02T15:30.")
    private LocalDateTime at;

    @Mixin private final CodeOption codes = new CodeOption();

    @Mixin private final UsedOption used = new UsedOption();

    @Option(names = "--language", paramLabel = "TAG", description = "en or nb, for the reasons.")
    private @Nullable String language;

    @Option(names = "--json", description = "Print the decision as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var programme = tried.read();
        var quote = quote(programme);
        var tag = language == null ? programme.defaults().language() : language;
        var explanations = new Explanations(Locale.forLanguageTag(tag));
        var out = spec.commandLine().getOut();
        out.println(
                json
                        ? json(quote, explanations).toString()
                        : new QuoteText(quote, explanations).page());
        out.flush();
        return 0;
    }

    private Quote quote(CheckedProgramme programme) throws IOException {
        var currency = programme.defaults().currency();
        var sale =
                InputFile.json(basket, text -> Wire.read(completed(text), Basket.class, currency));
        if (member == null) {
            return new OfferEngine(programme).quote(null, sale, context(programme, null));
        }
        var written = InputFile.json(member, text -> MemberJson.read(Wire.parse(text), currency));
        Facts facts =
                InputFile.json(
                        member,
                        ignored -> new MemberFacts(programme, at.toLocalDate()).of(written));
        var id = written.id() == null ? null : new MemberId(written.id());
        return new OfferEngine(programme).quote(facts, sale, context(programme, id));
    }

    private QuoteContext context(CheckedProgramme programme, @Nullable MemberId id) {
        try {
            var shown = codes.byOffer(programme);
            return new QuoteContext(
                            id,
                            new StoreId("trial"),
                            tried.country(programme),
                            at.toLocalDate(),
                            at.toLocalTime(),
                            language == null ? programme.defaults().language() : language,
                            false,
                            used.rights(programme, shown.keySet()))
                    .showing(shown);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
        }
    }

    /** A unit may be left out: pieces are meant. */
    private static ObjectNode completed(String text) {
        if (!(Wire.parse(text) instanceof ObjectNode tree) || !tree.path("lines").isArray()) {
            throw new UnreadableJson("a basket with its lines is meant");
        }
        for (var line : tree.path("lines")) {
            if (line instanceof ObjectNode fields && !fields.has("unit")) {
                fields.put("unit", "pc");
            }
        }
        return tree;
    }

    private static ObjectNode json(Quote quote, Explanations explanations) {
        var tree = explanations.quote(quote);
        explanations.nearestMiss(quote).ifPresent(miss -> tree.set("nearestMiss", Wire.tree(miss)));
        return tree;
    }

    private static final class Moment implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            try {
                return text.contains("T")
                        ? LocalDateTime.parse(text)
                        : LocalDate.parse(text).atTime(12, 0);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no day; write it like 2026-03-02");
            }
        }
    }
}
