package dev.regulars.trials.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a year of visits, member by member, each in a rhythm of their own. */
final class SampleHistory {
    private static final int DAYS = 365;
    private static final int OPENS = 8;
    private static final int HOURS_OPEN = 11;

    private final long seed;
    private final LocalDate today;
    private final Articles articles;
    private int transactions;

    SampleHistory(long seed, LocalDate today, Articles articles) {
        this.seed = seed;
        this.today = today;
        this.articles = articles;
    }

    /** Every line of every member, and then as many sales without a member as a fifth of those. */
    void make(List<SampleMember> members, Consumer<SampleLine> out) {
        for (var member : members) {
            visits(member, new SplittableRandom(seed ^ member.id().hashCode()), out);
        }
        withoutMember(transactions / 5, new SplittableRandom(seed + 1), out);
    }

    private void visits(SampleMember member, SplittableRandom random, Consumer<SampleLine> out) {
        double rhythm = member.habit().rhythm(random);
        var last = today.minusDays(1L + member.habit().quietFor(random));
        var from = later(member.enrolledOn(), today.minusDays(DAYS));
        double day = rhythm * random.nextDouble();
        while (!from.plusDays((long) day).isAfter(last)) {
            sale(member, from.plusDays((long) day), random, out);
            day += Math.max(1, rhythm * (0.4 + 1.2 * random.nextDouble()));
        }
    }

    private void withoutMember(int count, SplittableRandom random, Consumer<SampleLine> out) {
        for (int i = 0; i < count; i++) {
            sale(null, today.minusDays(1L + random.nextInt(DAYS)), random, out);
        }
    }

    private void sale(
            @Nullable SampleMember member,
            LocalDate day,
            SplittableRandom random,
            Consumer<SampleLine> out) {
        var number = "T-%06d".formatted(++transactions);
        var at = day.atTime(OPENS + random.nextInt(HOURS_OPEN), random.nextInt(60));
        int lines = member == null ? 1 + random.nextInt(3) : member.habit().lines(random);
        for (int i = 0; i < lines; i++) {
            var line = line(number, member, at, random);
            out.accept(line);
            if (random.nextInt(120) == 0 && day.isBefore(today.minusDays(2))) {
                out.accept(refund(line));
            }
        }
    }

    private SampleLine line(
            String number,
            @Nullable SampleMember member,
            LocalDateTime at,
            SplittableRandom random) {
        var article = articles.any(random);
        var quantity =
                article.weighed()
                        ? BigDecimal.valueOf(100 + random.nextInt(500), 3)
                        : BigDecimal.valueOf(1 + random.nextInt(10) / 8);
        return new SampleLine(number, member, at, article, quantity, article.amount(quantity));
    }

    private SampleLine refund(SampleLine line) {
        return new SampleLine(
                "R-%06d".formatted(++transactions),
                line.member(),
                line.at().plusDays(1),
                line.article(),
                line.quantity().negate(),
                line.amount().negate());
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
