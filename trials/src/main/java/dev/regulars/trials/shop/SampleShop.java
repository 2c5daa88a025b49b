package dev.regulars.trials.shop;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The sample shop as the three files that any shop would import. The same seed, day and size give
 * the same bytes.
 *
 * @param today history ends the day before
 * @param size how many members
 */
public record SampleShop(long seed, LocalDate today, int size) {

    /**
     * What was written.
     *
     * @param sales how many transactions, refunds among them
     * @param years what each member did
     */
    public record Written(
            Path products, Path members, Path transactions, int sales, List<MemberYear> years) {
        public Written {
            years = List.copyOf(years);
        }
    }

    /** The members, to show their cards. */
    public List<SampleMember> members() {
        return new SampleMembers(seed, today).make(size);
    }

    /** Writes products.csv, members.csv and transactions.csv. */
    public Written write(Path folder) throws IOException {
        return write(folder, size);
    }

    /** The same, with sales of the first members only. */
    public Written write(Path folder, int withHistory) throws IOException {
        var products = folder.resolve("products.csv");
        var people = folder.resolve("members.csv");
        var transactions = folder.resolve("transactions.csv");
        var articles = Articles.shipped();
        var members = members();
        var years = new MemberYears(members);
        products(articles, products);
        members(members, people);
        transactions(articles, members.subList(0, withHistory), years, transactions);
        return new Written(products, people, transactions, years.sales(), years.all());
    }

    private static void products(Articles articles, Path file) throws IOException {
        try (var out = writer(file)) {
            out.print("sku,name,category,tax_code,flags\n");
            for (var a : articles.all()) {
                row(out, a.sku(), a.name(), a.category(), a.taxCode(), a.flags());
            }
        }
    }

    private static void members(List<SampleMember> members, Path file) throws IOException {
        try (var out = writer(file)) {
            out.print(
                    "member_id,card_number,first_name,last_name,birthday,enrolled_on,"
                            + "terms,profiling,marketing,consented_on\n");
            for (var m : members) {
                row(
                        out,
                        m.id(),
                        m.card(),
                        m.firstName(),
                        m.lastName(),
                        m.birthDate(),
                        m.enrolledOn(),
                        "yes",
                        m.profiling() ? "yes" : "no",
                        m.marketing() ? "yes" : "no",
                        m.enrolledOn());
            }
        }
    }

    private void transactions(
            Articles articles, List<SampleMember> members, MemberYears years, Path file)
            throws IOException {
        try (var out = writer(file)) {
            out.print("transaction_id,member_id,timestamp,amount,currency,sku,category,quantity\n");
            new SampleHistory(seed, today, articles)
                    .make(
                            members,
                            line -> {
                                years.add(line);
                                line(out, line);
                            });
        }
    }

    private static void line(PrintWriter out, SampleLine line) {
        row(
                out,
                line.transaction(),
                line.member() == null ? "" : line.member().id(),
                line.at(),
                line.amount(),
                "EUR",
                line.article().sku(),
                line.article().category(),
                line.quantity());
    }

    private static PrintWriter writer(Path file) throws IOException {
        return new CheckedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** A print writer that does not keep a full disk to itself. */
    private static final class CheckedWriter extends PrintWriter {
        CheckedWriter(BufferedWriter file) {
            super(file);
        }

        @Override
        public void close() {
            boolean failed = checkError();
            super.close();
            if (failed) {
                throw new UncheckedIOException(
                        new IOException("the sample shop's files could not be written"));
            }
        }
    }

    /** No cell of ours holds a comma, a quote or a line break. */
    private static void row(PrintWriter out, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.print(i == 0 ? "" : ",");
            out.print(cells[i]);
        }
        out.print('\n');
    }
}
