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
    private final WrappedKeys keys;

    public SheetChanges(Sheets sheets, ChangeLog changes, WrappedKeys keys) {
        this.sheets = sheets;
        this.changes = changes;
        this.keys = keys;
    }

    /**
     * Keeps a member's sheet. Its revision rises when anything but the age of its windows changed.
     *
     * @param made the sheet as a given revision, without the member's key
     */
    public void save(MemberId member, LongFunction<Sheet> made) {
        var before = sheets.find(member);
        long last = before.map(Kept::revision).orElse(0L);
        var sheet = made.apply(last + 1);
        var fingerprint = Fingerprint.of(sheet, keys.has(member));
        if (before.isEmpty() || !before.get().fingerprint().equals(fingerprint)) {
            sheets.save(member, new Kept(last + 1, fingerprint, Wire.write(sheet), null));
            changes.announce(KIND, member.value());
        }
    }

    /**
     * A member is no longer served. Tills are told of one who never was, too: the till that
     * enrolled them holds their key.
     *
     * @param into whom the member lives on as; absent after an erasure
     */
    public void gone(MemberId member, @Nullable MemberId into) {
        var before = sheets.find(member);
        if (before.filter(b -> b.body() == null && Objects.equals(b.into(), into)).isPresent()) {
            return;
        }
        long last = before.map(Kept::revision).orElse(0L);
        sheets.save(member, new Kept(last + 1, GONE, null, into));
        changes.announce(KIND, member.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        var member = new MemberId(subject);
        return line(member, sheets.find(member).orElseThrow());
    }

    @Override
    public long count() {
        return sheets.count();
    }

    @Override
    public void all(Consumer<String> line) {
        sheets.all((member, kept) -> line.accept(line(member, kept)));
    }

    private String line(MemberId member, Kept kept) {
        return kept.body() == null
                ? Wire.write(new MemberGone(member, kept.into()))
                : "{\"type\":\"SheetChanged\",\"sheet\":" + withKey(member, kept.body()) + "}";
    }

    private String withKey(MemberId member, String body) {
        return keys.of(member)
                .map(key ->
                        body.substring(0, body.length() - 1)
                                + ",\"memberKey\":"
                                + Wire.write(key)
                                + "}")
                .orElse(body);
    }
}
