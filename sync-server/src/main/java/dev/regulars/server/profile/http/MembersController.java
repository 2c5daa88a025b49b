package dev.regulars.server.profile.http;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.Standing;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.profile.MemberQueries;
import dev.regulars.server.profile.Profile;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members as head office's programs see them: where they stand, no names. */
@Controller("/v1/hq/members")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MembersController {
    private static final int MOST = 500;

    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final MemberQueries members;

    MembersController(HeadOfficeAccess access, Transactions transactions, MemberQueries members) {
        this.access = access;
        this.transactions = transactions;
        this.members = members;
    }

    private record Answer(
            MemberId member,
            MemberId livesAs,
            AccountId account,
            @Nullable LocalDate enrolledOn,
            boolean erased,
            @Nullable String tier,
            @Nullable LocalDate tierSince,
            @Nullable LocalDate tierUntil,
            int visits,
            @Nullable Currency currency,
            @Nullable Money spent,
            @Nullable LocalDate lastVisit,
            long bonus,
            long shortfall,
            @Nullable Scores scores,
            List<Window> windows) {

        static Answer of(MemberQueries.Shown m) {
            Profile p = m.profile();
            return new Answer(
                    m.member(),
                    m.livesAs(),
                    m.account(),
                    m.enrolledOn(),
                    m.erased(),
                    p == null ? null : p.tier(),
                    p == null ? null : p.tierSince(),
                    p == null ? null : p.tierUntil(),
                    p == null ? 0 : p.visits(),
                    p == null ? null : p.spent().currency(),
                    p == null ? null : p.spent(),
                    p == null ? null : p.lastVisit(),
                    p == null ? 0 : p.bonus(),
                    p == null ? 0 : p.shortfall(),
                    p == null || p.standing() == null ? null : Scores.of(p.standing()),
                    p == null ? List.of() : p.windows());
        }
    }

    private record Scores(
            int recency,
            int frequency,
            int amount,
            String segment,
            String recencyBand,
            String activity,
            boolean drifting) {
        static Scores of(Standing s) {
            return new Scores(
                    s.rfa().recency(),
                    s.rfa().frequency(),
                    s.rfa().amount(),
                    s.segment().id(),
                    s.recency().id(),
                    s.activity().id(),
                    s.drifting());
        }
    }

    /** Ids of who can be served, and how many they are. */
    @Get
    HttpResponse<byte[]> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue(defaultValue = "0") int offset) {
        access.check(request);
        return transactions.read(() ->
                Json.ok(
                        Map.of(
                                "count",
                                members.count(),
                                "members",
                                members.list(Math.clamp(limit, 1, MOST), offset))));
    }

    /** Where one member stands. */
    @Get("/{id}")
    HttpResponse<byte[]> one(HttpRequest<?> request, String id) {
        access.check(request);
        return transactions
                .read(() -> members.find(new MemberId(id)))
                .map(found -> Json.ok(Answer.of(found)))
                .orElseThrow(
                        () -> Refused.notFound("no-such-member", "There is no member " + id + "."));
    }
}
