package dev.regulars.server.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the wanted columns in a file, or says all that are missing and how to name them. */
final class Binding {
    private final List<Column> wanted;
    private final ColumnMap said;

    /**
     * @throws UnclearFormat when a column is spoken of that is not wanted at all
     */
    Binding(List<Column> wanted, ColumnMap said) {
        this.wanted = wanted;
        this.said = said;
        refuseUnknown();
    }

    /**
     * Where each column is; optional ones that are not there are left out.
     *
     * @throws UnclearFormat with a sentence for people
     */
    Map<String, Source> bind(Headings headings) {
        var sources = new LinkedHashMap<String, Source>();
        var missing = new ArrayList<Column>();
        for (var column : wanted) {
            var source = source(column, headings);
            source.ifPresent(found -> sources.put(column.name(), found));
            if (source.isEmpty() && column.required()) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw new UnclearFormat(inWords(missing, headings));
        }
        return sources;
    }

    private Optional<Source> source(Column column, Headings headings) {
        var expression = said.expression(column);
        return expression.isPresent()
                ? Optional.of(source(column, expression.get(), headings))
                : headings.find(column.name()).map(field -> field);
    }

    private Source source(Column column, ColumnExpression expression, Headings headings) {
        return switch (expression) {
            case ColumnExpression.RowNumber _ -> new Source.RowNumber();
            case ColumnExpression.Named named -> field(named, headings);
            case ColumnExpression.Numbered numbered -> field(numbered, headings);
            case ColumnExpression.Product product -> product(column, product, headings);
        };
    }

    private Source.Product product(
            Column column, ColumnExpression.Product product, Headings headings) {
        if (column.kind() != Column.Kind.NUMBER) {
            throw new UnclearFormat(
                    column.name() + " is no number, so it cannot be a product of columns.");
        }
        return new Source.Product(
                product.factors().stream()
                        .map(factor -> (Source.Field) source(column, factor, headings))
                        .toList());
    }

    private static Source.Field field(ColumnExpression.Named named, Headings headings) {
        return headings.find(named.heading())
                .orElseThrow(() ->
                        new UnclearFormat(
                                "there is no column '%s'; it has %s."
                                        .formatted(named.heading(), headings.inWords())));
    }

    private static Source.Field field(ColumnExpression.Numbered numbered, Headings headings) {
        var place = numbered.place();
        if (place > headings.width()) {
            throw new UnclearFormat(
                    "there is no column %d; it has %s.".formatted(place, headings.inWords()));
        }
        var label =
                headings.names().isEmpty() ? "column " + place : headings.names().get(place - 1);
        return new Source.Field(place - 1, label);
    }

    private void refuseUnknown() {
        var known = wanted.stream().map(Column::name).toList();
        for (var name : said.names()) {
            if (!known.contains(name)) {
                throw new UnclearFormat(
                        "'%s' is not one of the columns %s."
                                .formatted(name, String.join(", ", known)));
            }
        }
    }

    private static String inWords(List<Column> missing, Headings headings) {
        var names = missing.stream().map(Column::name).toList();
        return "there is no column %s; it has %s. Say which it is: --columns %s"
                .formatted(
                        String.join(" and no column ", names),
                        headings.inWords(),
                        names.stream().map(name -> name + "=…").collect(Collectors.joining(",")));
    }
}
