package dev.regulars.loyalty.sheet;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.decision.Newcomer;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.BonusCorrected;
import dev.regulars.loyalty.event.MemberEvent.ConsentChanged;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.member.Referral;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sale.Mode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a till may say of a member: the sheet, and this till's own events about them that the sheet
 * does not include, each counted exactly once whatever the order of commit, push and pull. Bonus,
 * visits, spend, used rights and consents change so; the tier never does. Windows keep the date
 * they are as of.
 */
public final class LaterEvents {
    private final Predicate<MemberId> isThem;
    private final Function<VisitId, Optional<Original>> originals;
    private final LocalDate today;

    /**
     * @param isThem whether an id is the member's, merges followed
     * @param originals sales of this till, however old
     * @param today the store's business date
     */
    public LaterEvents(
            Predicate<MemberId> isThem,
            Function<VisitId, Optional<Original>> originals,
            LocalDate today) {
        this.isThem = isThem;
        this.originals = originals;
        this.today = today;
    }

    /**
     * Facts of a member with a sheet.
     *
     * @param own this till's events about the member in their order; those that the sheet includes
     *     and those of training are passed over
     */
    public Facts after(
            Sheet sheet, List<Envelope> own, @Nullable MonthDay birthday, Assurance assurance) {
        return tally(sheet, own, assurance).facts(birthday, assurance);
    }

    /** Where the points of a member with a sheet stand today. */
    public Balance points(Sheet sheet, List<Envelope> own) {
        return tally(sheet, own, Assurance.LOW).balance();
    }

    private Tally tally(Sheet sheet, List<Envelope> own, Assurance assurance) {
        var tally = new Tally(facts(sheet, assurance), points(sheet), today);
        own.stream()
                .filter(e -> e.mode() == Mode.LIVE && !isIn(sheet, e))
                .forEach(e -> count(e, tally, original -> isIn(sheet, original.recorded())));
        return tally;
    }

    /** Head office of an earlier build told their sum alone. */
    private static List<Entry> points(Sheet sheet) {
        if (!sheet.ledger().isEmpty() || sheet.bonus() == 0) {
            return sheet.ledger();
        }
        var since = sheet.enrolledOn();
        return List.of(new Entry(since, new Lot(since, null, sheet.bonus())));
    }

    /** Facts of somebody who was enrolled here and of whom head office has said nothing yet. */
    public Facts since(
            MemberEnrolled enrolled,
            CheckedProgramme programme,
            List<Envelope> own,
            @Nullable MonthDay birthday,
            Assurance assurance) {
        return tally(enrolled, programme, own).facts(birthday, assurance);
    }

    /** Where the points of somebody stand of whom head office has said nothing yet. */
    public Balance pointsSince(
            MemberEnrolled enrolled, CheckedProgramme programme, List<Envelope> own) {
        return tally(enrolled, programme, own).balance();
    }

    private Tally tally(MemberEnrolled enrolled, CheckedProgramme programme, List<Envelope> own) {
        var tally = new Tally(facts(enrolled, programme), List.of(), today);
        enrolled.consents().forEach(consent -> consent(consent, tally));
        own.stream()
                .filter(e -> e.mode() == Mode.LIVE)
                .forEach(e -> count(e, tally, original -> false));
        return tally;
    }

    private void count(Envelope envelope, Tally tally, Predicate<Original> inSheet) {
        switch (envelope.event()) {
            case VisitRecorded visit -> recorded(visit, tally);
            case VisitVoided(var visit, var ignored) -> voided(visit, envelope, tally, inSheet);
            case VisitRefunded refund -> refunded(refund, envelope, tally);
            case VisitClaimed claimed -> claimed(claimed, envelope, tally, inSheet);
            case VisitReassigned moved -> reassigned(moved, envelope, tally, inSheet);
            case ConsentChanged changed -> consent(changed.consent(), tally);
            case BonusCorrected corrected -> tally.add(corrected.entry(today));
            case Event ignored -> {}
        }
    }

    private void recorded(VisitRecorded visit, Tally tally) {
        if (isTheirs(visit.member())) {
            tally.add(Effect.of(visit, false));
        }
    }

    private void voided(
            VisitId visit, Envelope envelope, Tally tally, Predicate<Original> inSheet) {
        originals
                .apply(visit)
                .filter(o -> isTheirs(o.ownerBefore(envelope.position())))
                .filter(o -> !o.voidedBefore(envelope.position()))
                .ifPresent(o -> tally.undo(Effect.of(o.visit(), inSheet.test(o))));
    }

    private void refunded(VisitRefunded refund, Envelope envelope, Tally tally) {
        var original = Optional.ofNullable(refund.visit()).flatMap(originals);
        var owner =
                original.isPresent()
                        ? original.get().ownerBefore(envelope.position())
                        : refund.member();
        if (isTheirs(owner)) {
            tally.add(Effect.of(refund, original.map(Original::visit).orElse(null)));
        }
    }

    private void claimed(
            VisitClaimed claimed, Envelope envelope, Tally tally, Predicate<Original> inSheet) {
        if (isTheirs(claimed.member())) {
            originals
                    .apply(claimed.visit())
                    .filter(o -> o.ownerBefore(envelope.position()) == null)
                    .ifPresent(o -> gained(o, envelope, tally, inSheet));
        }
    }

    private void reassigned(
            VisitReassigned moved, Envelope envelope, Tally tally, Predicate<Original> inSheet) {
        var original = originals.apply(moved.visit());
        if (original.isEmpty()) {
            return;
        }
        boolean wasTheirs = isTheirs(original.get().ownerBefore(envelope.position()));
        if (wasTheirs && !isTheirs(moved.to())) {
            lost(original.get(), envelope, tally, inSheet);
        } else if (!wasTheirs && isTheirs(moved.to())) {
            gained(original.get(), envelope, tally, inSheet);
        }
    }

    private static void gained(
            Original original, Envelope envelope, Tally tally, Predicate<Original> inSheet) {
        if (!original.voidedBefore(envelope.position())) {
            tally.add(Effect.of(original.visit(), inSheet.test(original)));
        }
        refundsBefore(original, envelope).forEach(tally::add);
    }

    private static void lost(
            Original original, Envelope envelope, Tally tally, Predicate<Original> inSheet) {
        if (!original.voidedBefore(envelope.position())) {
            tally.undo(Effect.of(original.visit(), inSheet.test(original)));
        }
        refundsBefore(original, envelope).forEach(tally::undo);
    }

    private static Stream<Effect> refundsBefore(Original original, Envelope envelope) {
        return original.refundsBefore(envelope.position())
                .map(refund -> Effect.of(refund, original.visit()));
    }

    private static void consent(Consent consent, Tally tally) {
        if (consent.purpose() == Purpose.PROFILING) {
            tally.profiling(consent.inForce());
        } else if (consent.purpose() == Purpose.MARKETING) {
            tally.marketing(consent.inForce());
        }
    }

    private boolean isTheirs(@Nullable MemberId member) {
        return member != null && isThem.test(member);
    }

    private static boolean isIn(Sheet sheet, Envelope envelope) {
        var at = envelope.position();
        return sheet.includes(at.producer(), at.epoch(), at.seq());
    }

    private static Facts facts(Sheet sheet, Assurance assurance) {
        return new Facts(
                sheet.tier(),
                sheet.enrolledOn(),
                null,
                sheet.segments(),
                sheet.windows(),
                sheet.bonus(),
                sheet.redemptions(),
                assurance,
                sheet.profiling(),
                sheet.marketing(),
                sheet.traits());
    }

    private static Facts facts(MemberEnrolled enrolled, CheckedProgramme programme) {
        var fresh = Newcomer.facts(programme, enrolled.enrolledOn());
        var tier = enrolled.tier();
        boolean known = tier != null && programme.tiers().rank(tier) >= 0;
        return new Facts(
                known ? tier : fresh.tier(),
                fresh.enrolledOn(),
                null,
                fresh.segments(),
                fresh.windows(),
                0,
                List.of(),
                fresh.assurance(),
                false,
                false,
                Traits.NONE.with(new Referral(enrolled.referredBy() != null, Map.of())));
    }
}
