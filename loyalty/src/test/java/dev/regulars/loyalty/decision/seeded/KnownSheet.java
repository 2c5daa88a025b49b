package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.sheet.LaterEvents;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.wire.Wire;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What head office would send a till of a case's member, and what the till makes of it. */
final class KnownSheet {
    private KnownSheet() {}

    /** The facts as the till has them, read from the bytes of a sheet. */
    static Facts atTill(SeededCase sold) {
        var sheet = Wire.read(Wire.write(sheet(sold)), Sheet.class);
        var now = sold.context().date();
        return new LaterEvents(m -> true, visit -> Optional.empty(), now)
                .after(sheet, List.of(), sold.facts().birthday(), sold.facts().assurance());
    }

    private static Sheet sheet(SeededCase sold) {
        var facts = sold.facts();
        var member = sold.context().member();
        var visit = facts.traits().lastVisit();
        return new Sheet(
                member,
                new AccountId(member.value()),
                facts.tier(),
                null,
                facts.enrolledOn(),
                visit == null ? null : visit.atStartOfDay().toInstant(ZoneOffset.UTC),
                sold.currency(),
                facts.windows(),
                facts.bonus(),
                facts.redemptions(),
                facts.segments(),
                facts.profiling(),
                facts.marketing(),
                true,
                List.of(),
                null,
                null,
                "en",
                1,
                Map.of(),
                facts.traits(),
                Ledger.of(sold.points()).told(sold.context().date()));
    }
}
