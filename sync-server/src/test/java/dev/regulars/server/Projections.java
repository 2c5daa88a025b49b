package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at everything that a server worked out. */
final class Projections {
    private static final List<String> TABLES =
            List.of(
                    "member",
                    "member_merge",
                    "consent",
                    "card",
                    "card_block",
                    "bonus_correction",
                    "invitation",
                    "referral",
                    "visit",
                    "visit_line",
                    "visit_given",
                    "visit_experiment",
                    "visit_void",
                    "visit_move",
                    "refund",
                    "refund_line",
                    "tap",
                    "day_close",
                    "mention",
                    "ledger_entry",
                    "difference",
                    "profile");

    private Projections() {}

    /** Waits until everything that was filed is counted and recomputed. */
    static void settled(ServerParts parts) {
        ServerCase.await(
                () ->
                        parts.stored.database.read(() ->
                                number(parts, "select number from counted")
                                        - parts.stored.inbox.last()
                                        - number(parts, "select count(*) from stale_member")
                                        - number(parts, "select count(*) from pending_change")
                                        - number(parts, "select count(*) from unreviewed")),
                left -> left == 0);
        assertEquals(List.of(), rows(parts, "uncountable"));
    }

    static long number(ServerParts parts, String query) {
        return parts.stored.database.read(
                () -> parts.stored.database.handle().createQuery(query).mapTo(Long.class).one());
    }

    /** Each table's rows, sorted; what tills hold without what only counts up. */
    static Map<String, List<String>> of(ServerParts parts) {
        var all = new TreeMap<String, List<String>>();
        TABLES.forEach(table -> all.put(table, rows(parts, table)));
        all.put(
                "sheet",
                rows(parts, "(select member, fingerprint from sheet where body is not null)"));
        return all;
    }

    private static List<String> rows(ServerParts parts, String table) {
        return parts.stored.database.read(() ->
                parts
                        .stored
                        .database
                        .handle()
                        .createQuery("select * from " + table)
                        .mapToMap()
                        .map(row -> new TreeMap<>(row).toString())
                        .stream()
                        .sorted()
                        .toList());
    }
}
