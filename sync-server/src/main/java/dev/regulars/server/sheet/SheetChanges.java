package dev.regulars.server.sheet;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.sync.Change.MemberGone;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import dev.regulars.server.sheet.Sheets.Kept;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Keeps sheets and tells tills of those that are not as they were. Called inside a write. */
public final class SheetChanges implements ChangeSource {
    private static final String KIND = "member";
    private static final String GONE = "";

    private final Sheets sheets;
    private final ChangeLog changes;

    public SheetChanges(Sheets sheets, ChangeLog changes) {
        this.sheets = sheets;
        this.changes = changes;
    }

    /**
     * Keeps a member's sheet. Its revision rises when anything but the age of its windows changed.
     *
     * @param made the sheet as a given revision
     */
    public void save(MemberId member, LongFunction<Sheet> made) {
        var before = sheets.find(member);
        long last = before.map(Kept::revision).orElse(0L);
        var sheet = made.apply(last + 1);
        var fingerprint = Fingerprint.of(sheet);
        if (before.isEmpty() || !before.get().fingerprint().equals(fingerprint)) {
            sheets.save(member, new Kept(last + 1, fingerprint, Wire.write(sheet), null));
            changes.announce(KIND, member.value());
        }
    }

    /**
     * A member is no longer served; nothing happens to one who never was.
     *
     * @param into whom the member lives on as
     */
    public void gone(MemberId member, @Nullable MemberId into) {
        var before = sheets.find(member);
        if (before.isEmpty()
                || before.get().body() == null && Objects.equals(before.get().into(), into)) {
            return;
        }
        sheets.save(member, new Kept(before.get().revision() + 1, GONE, null, into));
        changes.announce(KIND, member.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        var member = new MemberId(subject);
        var kept = sheets.find(member).orElseThrow();
        return kept.body() == null
                ? Wire.write(new MemberGone(member, kept.into()))
                : line(kept.body());
    }

    @Override
    public long count() {
        return sheets.count();
    }

    @Override
    public void all(Consumer<String> line) {
        sheets.all(body -> line.accept(line(body)));
    }

    private static String line(String body) {
        return "{\"type\":\"SheetChanged\",\"sheet\":" + body + "}";
    }
}
