package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.explanation.NearestMiss;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import java.util.Locale;

/** A decision as a page of text. */
final class QuoteText {
    private final Quote quote;
    private final Explanations explanations;
    private final StringBuilder text = new StringBuilder();

    QuoteText(Quote quote, Explanations explanations) {
        this.quote = quote;
        this.explanations = explanations;
    }

    String page() {
        line(
                "%s %s instead of %s, and %d points.",
                quote.after().plain(), quote.currency(), quote.before().plain(), quote.bonus());
        line("");
        quote.offers().forEach(this::offer);
        line("");
        for (var a : quote.adjustments()) {
            line("line %-6s %10s off   %s", a.line(), a.amount().plain(), a.text());
        }
        explanations.nearestMiss(quote).map(NearestMiss::text).ifPresent(t -> line("%s", t));
        return text.toString().stripTrailing();
    }

    private void offer(OfferDecision offer) {
        line(
                "%s %-24s %10s   %s",
                offer.applied() ? "+" : "-",
                offer.id(),
                offer.applied() ? offer.amount().plain() : "",
                explanations.sentence(offer.reason(), quote.currency()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
