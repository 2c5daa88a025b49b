package dev.regulars.agent.identify;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.identify.CardHolders.Shown;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.TagKeys;
import dev.regulars.agent.used.RisingNumbers;
import dev.regulars.agent.used.Use;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.sun.Sun;
import dev.regulars.loyalty.sun.Sun.Genuine;
import dev.regulars.loyalty.sun.SunLink;
import java.util.List;

/**
 * Members by the link that their tag has just written. Each tap counts once: its counter must be
 * higher than every one that this till took, recorded or was told of. Safe for many threads.
 */
final class SecureTags {
    private final Directory directory;
    private final DirectoryKeys keys;
    private final TagKeys tagKeys;
    private final RisingNumbers used;
    private final CardHolders holders;

    SecureTags(
            Directory directory,
            DirectoryKeys keys,
            TagKeys tagKeys,
            RisingNumbers used,
            CardHolders holders) {
        this.directory = directory;
        this.keys = keys;
        this.tagKeys = tagKeys;
        this.used = used;
        this.holders = holders;
    }

    Identified identify(String scan, Source source, String format, SunLink link) {
        var known = tagKeys.all();
        if (known.isEmpty()) {
            return Identified.of(
                    scan,
                    source,
                    Outcome.NOT_POSSIBLE,
                    "This till has no keys for such tags yet: it is given them by head office with"
                            + " the next sync. Look the member up.");
        }
        return switch (Sun.check(link, known)) {
            case Genuine tag -> genuine(scan, source, format, tag);
            case Sun.Forged(), Sun.NotSun() ->
                    Identified.of(
                            scan,
                            source,
                            Outcome.NOT_OURS,
                            "No tag of ours wrote this link: it was made up, changed or cut short."
                                    + " Ask for the card itself.");
        };
    }

    private Identified genuine(String scan, Source source, String format, Genuine tag) {
        var hashes = keys.hashes(tag.identifier());
        return switch (use(hashes, tag.counter())) {
            case FIRST -> shown(scan, source, hashes, format, Assurance.HIGH, tag.counter());
            case NOT_KEPT ->
                    shown(scan, source, hashes, format, Assurance.LOW, tag.counter())
                            .because(
                                    "This till could not write the tap down, so the tag counts as a"
                                            + " number only.");
            case AGAIN ->
                    Identified.of(
                            scan,
                            source,
                            Outcome.EXPIRED,
                            "This tap was used before, here or at another till: hold the card"
                                    + " itself to the reader again.");
        };
    }

    private Identified shown(
            String scan,
            Source source,
            List<CardHash> hashes,
            String format,
            Assurance assurance,
            int counter) {
        return holders.identify(scan, source, new Shown(hashes, format, assurance, counter));
    }

    private Use use(List<CardHash> hashes, int counter) {
        return hashes.stream().anyMatch(hash -> directory.counter(hash) >= counter)
                ? Use.AGAIN
                : used.take(hashes.stream().map(CardHash::hex).toList(), counter);
    }
}
