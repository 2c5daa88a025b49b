package dev.regulars.server.imports.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.cli.HeadOffice;
import dev.regulars.server.history.cli.RowErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends rows in lots, adds up what became of them, and says so. */
final class HandOver<T> {
    private static final int LOT = 500;
    private static final int CHANGED_NAMED = 10;

    private final HeadOffice headOffice;
    private final String path;
    private final String field;
    private final Map<String, ?> extra;
    private final List<T> lot = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private long fresh;
    private long known;
    private long withoutFormat;

    /**
     * @param field under which a lot stands in the body
     * @param extra what else stands in each body
     */
    HandOver(HeadOffice headOffice, String path, String field, Map<String, ?> extra) {
        this.headOffice = headOffice;
        this.path = path;
        this.field = field;
        this.extra = extra;
    }

    /** What came of a whole file. */
    record Summary(
            String what, long fresh, long known, long changed, long bad, long cardsOfNoFormat) {

        String sentence() {
            var text = new StringBuilder();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%,d %s imported, %,d were here already",
                            fresh,
                            what,
                            known));
            if (bad > 0) {
                text.append(String.format(Locale.ROOT, ", %,d rows left out", bad));
            }
            if (cardsOfNoFormat > 0) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                ", %,d card numbers are of none of the programme's formats",
                                cardsOfNoFormat));
            }
            return text.append('.').toString();
        }
    }

    void add(T row) throws IOException {
        lot.add(row);
        if (lot.size() == LOT) {
            send();
        }
    }

    private void send() throws IOException {
        if (lot.isEmpty()) {
            return;
        }
        var body = new TreeMap<String, Object>(extra);
        body.put(field, lot);
        count(headOffice.post(path, body));
        lot.clear();
    }

    private void count(JsonNode answer) {
        fresh += answer.path("fresh").asLong();
        known += answer.path("known").asLong();
        withoutFormat += answer.path("withoutFormat").asLong();
        answer.path("changed").forEach(id -> changed.add(id.asText()));
    }

    /** Sends the rest and waits until everything is counted. */
    Summary finish(String what, RowErrors errors, CountingProgress progress) throws IOException {
        send();
        headOffice.post("/v1/hq/import/finish", Map.of());
        progress.untilSettled(headOffice);
        return new Summary(what, fresh, known, changed.size(), errors.count(), withoutFormat);
    }

    /** Names what was here already with other content. */
    void tellChanged(PrintWriter out, String file) {
        changed.stream()
                .limit(CHANGED_NAMED)
                .map(id ->
                        file
                                + ": transaction "
                                + id
                                + " was imported before with other lines; those stay.")
                .forEach(out::println);
        if (changed.size() > CHANGED_NAMED) {
            out.printf(
                    Locale.ROOT,
                    "… and %,d more that were imported before with other lines.%n",
                    changed.size() - CHANGED_NAMED);
        }
        out.flush();
    }

    static String json(Summary summary) {
        return Wire.write(summary);
    }
}
