package dev.regulars.server.programme.cli;

import dev.regulars.server.backtest.KnownMembers;
import dev.regulars.server.history.HistoryMember;
import dev.regulars.server.history.MemberFile;
import dev.regulars.server.history.Row;
import dev.regulars.server.history.RowError;
import dev.regulars.server.history.cli.ReadingProgress;
import dev.regulars.server.history.cli.RowErrors;
import java.io.IOException;

/** Reads who is known; a row that cannot be used is named, and the rest counts. */
final class MembersReading {
    private final MemberFile file;
    private final RowErrors errors;

    MembersReading(MemberFile file, RowErrors errors) {
        this.file = file;
        this.errors = errors;
    }

    KnownMembers read() throws IOException {
        try (var rows = file.open();
                var progress = new ReadingProgress("reading " + name(), size())) {
            var members = new KnownMembers(rows.columns());
            while (rows.hasNext()) {
                progress.at(rows);
                add(rows.next(), members);
            }
            return members;
        }
    }

    private void add(Row<HistoryMember> row, KnownMembers members) {
        switch (row) {
            case Row.Good(var line, var member) -> {
                if (!members.add(member)) {
                    var again = "this member_id stands in an earlier row; that one counts.";
                    leaveOut(new RowError(name(), line, again), members);
                }
            }
            case Row.Bad(var error, _) -> leaveOut(error, members);
        }
    }

    private void leaveOut(RowError error, KnownMembers members) {
        members.leaveOut();
        errors.add(error);
    }

    private long size() throws IOException {
        return InputFile.size(file.file());
    }

    private String name() {
        return file.file().getFileName().toString();
    }
}
