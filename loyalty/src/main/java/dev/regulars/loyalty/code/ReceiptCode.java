package dev.regulars.loyalty.code;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What a receipt says to any till of the shop: which sale it was and what each line paid and
 * earned, so that a refund gives back exactly that without a network. Names no member.
 *
 * @param total what was paid for all lines
 * @param bonus what they earned
 * @param lines all of them, or none where the code would not fit on a receipt
 * @param spent points that paid a part of it; none without {@code lines}
 */
public record ReceiptCode(
        TillId till,
        VisitId visit,
        LocalDate businessDate,
        Money total,
        long bonus,
        List<PaidLine> lines,
        List<Lot> spent)
        implements SignedContent {
    static final String PREFIX = "RGR1";

    /** A QR code of about 1,400 characters can still be read from a receipt of 58 mm. */
    private static final int MOST_BYTES = 800;

    public ReceiptCode {
        lines = List.copyOf(lines);
        spent = List.copyOf(spent);
    }

    /** The code of a sale; without its lines where they are too many to be printed. */
    public static ReceiptCode of(
            TillId till,
            VisitId visit,
            LocalDate businessDate,
            Currency currency,
            List<PaidLine> lines,
            List<Lot> spent) {
        var total = lines.stream().map(PaidLine::paid).reduce(Money.zero(currency), Money::plus);
        long bonus = lines.stream().mapToLong(PaidLine::bonus).sum();
        var whole = new ReceiptCode(till, visit, businessDate, total, bonus, lines, spent);
        return whole.packed().length <= MOST_BYTES
                ? whole
                : new ReceiptCode(till, visit, businessDate, total, bonus, List.of(), List.of());
    }

    @Override
    public Signer signer() {
        return new Signer.Till(till);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public byte[] packed() {
        var out = new Pack().id(till).id(visit).date(businessDate);
        out.text(total.currency().getCurrencyCode()).number(total.minor()).number(bonus);
        out.number(lines.size());
        for (var line : lines) {
            out.text(line.id()).decimal(line.quantity());
            out.number(line.paid().minor()).number(line.bonus());
        }
        if (!spent.isEmpty()) {
            packSpent(out);
        }
        return out.bytes();
    }

    /** Behind everything else, where an earlier build does not look. */
    private void packSpent(Pack out) {
        lines.forEach(line -> out.number(line.spent()));
        out.number(spent.size());
        for (var lot : spent) {
            out.date(lot.from()).number(lot.points()).number(lot.until() == null ? 0 : 1);
            out.date(lot.until() == null ? lot.from() : lot.until());
        }
    }

    static ReceiptCode unpacked(Unpack in) {
        var till = new TillId(in.id());
        var visit = new VisitId(in.id());
        var date = in.date();
        var currency = Currency.getInstance(in.text());
        var total = new Money(in.number(), currency);
        long bonus = in.number();
        var lines = lines(in, currency);
        if (in.isOver()) {
            return new ReceiptCode(till, visit, date, total, bonus, lines, List.of());
        }
        var withSpent = lines.stream().map(line -> withSpent(line, in.number())).toList();
        return new ReceiptCode(till, visit, date, total, bonus, withSpent, spent(in));
    }

    private static PaidLine withSpent(PaidLine line, long spent) {
        return new PaidLine(line.id(), line.quantity(), line.paid(), line.bonus(), spent);
    }

    private static List<Lot> spent(Unpack in) {
        long count = in.number();
        var lots = new ArrayList<Lot>();
        for (long i = 0; i < count; i++) {
            var from = in.date();
            long points = in.number();
            boolean ends = in.number() == 1;
            var until = in.date();
            lots.add(new Lot(from, ends ? until : null, points));
        }
        return lots;
    }

    private static List<PaidLine> lines(Unpack in, Currency currency) {
        long count = in.number();
        var lines = new ArrayList<PaidLine>();
        for (long i = 0; i < count; i++) {
            lines.add(
                    new PaidLine(
                            in.text(),
                            in.decimal(),
                            new Money(in.number(), currency),
                            in.number()));
        }
        return lines;
    }
}
