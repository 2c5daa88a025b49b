package dev.regulars.server.segment.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.regulars.server.segment.ScoredMember;
import dev.regulars.server.segment.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Writes a row for each member. */
final class ScoreFile {
    private static final String[] HEADINGS = {
        "member_id",
        "r",
        "f",
        "a",
        "recency_days",
        "frequency",
        "amount",
        "segment",
        "recency_band",
        "activity",
        "p_alive",
        "drift",
        "drifting"
    };

    private ScoreFile() {}

    static void write(Scores scores, Path file) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(HEADINGS);
            for (var member : scores.members()) {
                csv.writeRecord(row(member, scores.at()));
            }
        } catch (IOException e) {
            throw new IOException(
                    file + " cannot be written; name a file in a folder that you may write to.", e);
        }
    }

    private static String[] row(ScoredMember member, LocalDate at) {
        var record = member.record();
        var standing = member.standing();
        return new String[] {
            member.id(),
            Integer.toString(standing.rfa().recency()),
            Integer.toString(standing.rfa().frequency()),
            Integer.toString(standing.rfa().amount()),
            Integer.toString(record.recencyDays(at)),
            Integer.toString(record.frequency()),
            record.spent().plain(),
            standing.segment().id(),
            standing.recency().id(),
            standing.activity().id(),
            member.alive().isEmpty()
                    ? ""
                    : String.format(Locale.ROOT, "%.4f", member.alive().getAsDouble()),
            standing.drift().id(),
            Boolean.toString(standing.drifting())
        };
    }
}
