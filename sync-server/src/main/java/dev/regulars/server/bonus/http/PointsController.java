package dev.regulars.server.bonus.http;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.server.bonus.Ledgers;
import dev.regulars.server.bonus.Liabilities;
import dev.regulars.server.bonus.Liability;
import dev.regulars.server.bonus.Statement;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.programme.CurrentProgramme;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Statements of members, and what the shop owes in points. */
@Controller("/v1/hq")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PointsController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Ledgers ledgers;
    private final CurrentProgramme programme;

    PointsController(
            HeadOfficeAccess access,
            Transactions transactions,
            Ledgers ledgers,
            CurrentProgramme programme) {
        this.access = access;
        this.transactions = transactions;
        this.ledgers = ledgers;
        this.programme = programme;
    }

    private record Told(
            LocalDate on, String cause, String text, long points, long balance, long missing) {
        static Told of(Statement.Line line) {
            return new Told(
                    line.on(),
                    line.cause().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    line.cause().words(),
                    line.points(),
                    line.has(),
                    line.has() - line.balance());
        }
    }

    private record Lines(MemberId member, Balance now, List<Told> lines) {}

    /** A member's points, oldest first. */
    @Get("/members/{id}/points")
    HttpResponse<byte[]> statement(HttpRequest<?> request, String id) {
        access.check(request);
        var member = new MemberId(id);
        var statement =
                transactions.read(() -> Statement.of(ledgers.of(member), programme.today()));
        return Json.ok(
                new Lines(
                        member,
                        statement.now(),
                        statement.lines().stream().map(Told::of).toList()));
    }

    /**
     * @param closingValue what the points that members hold are worth; absent where they cannot be
     *     spent
     */
    private record Owed(
            Liability points,
            Currency currency,
            @Nullable Money openingValue,
            @Nullable Money closingValue) {}

    /** What the shop owes, from a date to another; without dates this month. */
    @Get("/points")
    HttpResponse<byte[]> liability(
            HttpRequest<?> request,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to) {
        access.check(request);
        var today = transactions.read(programme::today);
        var last = to == null ? today : date(to);
        var first = from == null ? last.withDayOfMonth(1) : date(from);
        if (first.isAfter(last)) {
            throw Refused.impossible("dates", "from " + first + " is after to " + last + ".");
        }
        var owed = new Liabilities(transactions, ledgers).between(first, last);
        var worth = worth();
        return Json.ok(
                new Owed(
                        owed,
                        transactions.read(programme::currency),
                        worth.apply(owed.opening()),
                        worth.apply(owed.closing())));
    }

    private LongFunction<@Nullable Money> worth() {
        var rule = transactions.read(programme::rules).map(r -> r.programme().redeem());
        return points -> rule.map(r -> r.worthOf(points)).orElse(null);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.impossible("date", "'" + text + "' is no date: write it as 2026-12-24.");
        }
    }
}
