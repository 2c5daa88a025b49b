package dev.regulars.server.console.programme;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.programme.Published;
import java.util.List;
import java.util.Optional;

/**
 * The programme and a draft of its next version.
 *
 * @param versions newest first
 * @param draft what stands in the editor
 * @param tills how many may sync
 * @param tillsWithNewest how many have applied the version in force
 * @param refused why it was not sent, in one sentence; empty when nobody tried
 */
public record ProgrammePage(
        ShopNow shop,
        List<Published> versions,
        String draft,
        Optional<Checked> checked,
        long tills,
        long tillsWithNewest,
        String refused) {
    public ProgrammePage {
        versions = List.copyOf(versions);
    }

    /** The version in force; 0 before the first. */
    public int version() {
        return versions.isEmpty() ? 0 : versions.getFirst().version();
    }

    /** Whether what stands in the editor is what is in force. */
    public boolean isInForce() {
        return !versions.isEmpty() && versions.getFirst().source().equals(draft);
    }
}
