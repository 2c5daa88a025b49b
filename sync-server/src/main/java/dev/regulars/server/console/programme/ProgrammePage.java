package dev.regulars.server.console.programme;

import static dev.regulars.server.console.Wording.counted;
import static dev.regulars.server.console.Wording.inWords;

import dev.regulars.loyalty.store.Store;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.programme.Standing.State;
import java.util.List;
import java.util.Optional;

/**
 * The programme and a draft of its next version.
 *
 * @param versions newest first
 * @param offers as head office may stop them
 * @param stores all there are
 * @param draft what stands in the editor
 * @param tills how many may sync
 * @param tillsWithNewest how many have applied everything that was sent
 * @param refused why it was not sent, in one sentence; empty when nobody tried
 */
public record ProgrammePage(
        ShopNow shop,
        List<SentVersion> versions,
        List<OfferRow> offers,
        List<Store> stores,
        String draft,
        Optional<Checked> checked,
        long tills,
        long tillsWithNewest,
        String refused) {
    public ProgrammePage {
        versions = List.copyOf(versions);
        offers = List.copyOf(offers);
        stores = List.copyOf(stores);
    }

    /** The newest version that was not withdrawn; 0 before the first. */
    public int version() {
        return newest().map(SentVersion::number).orElse(0);
    }

    /** What would be sent next. */
    public int nextVersion() {
        return versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
    }

    /** Whether what stands in the editor is what was sent last. */
    public boolean isInForce() {
        return newest().filter(one -> one.published().source().equals(draft)).isPresent();
    }

    /** Whether the newest version is in force in every store. */
    public boolean isEverywhere() {
        return newest().filter(one -> one.standing().state() == State.IN_FORCE).isPresent();
    }

    private Optional<SentVersion> newest() {
        return versions.stream()
                .filter(one -> one.standing().state() != State.WITHDRAWN)
                .findFirst();
    }

    /** Which version was sent last, and how many tills have it. */
    public String lead() {
        if (version() == 0) {
            return "Nothing is promised yet.";
        }
        var sent = "Version " + version() + (isEverywhere() ? " is in force" : " was sent last");
        return sent + atTills() + ".";
    }

    private String atTills() {
        if (tills == 0) {
            return "";
        }
        if (tillsWithNewest == 0) {
            return ", and no till has it yet";
        }
        if (tillsWithNewest < tills) {
            return " and at " + inWords(tillsWithNewest) + " of " + counted(tills, "till", "tills");
        }
        return tills == 1 ? " and at the till" : " and at all " + inWords(tills) + " tills";
    }
}
