package dev.regulars.agent.identify;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.member.Introduction;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.used.RisingNumbers;
import dev.regulars.loyalty.code.RotatingCode;
import dev.regulars.loyalty.member.Assurance;
import java.util.List;
import java.util.OptionalLong;

/**
 * Members by what their phone shows. Each code counts once at this till: of a member, no step
 * counts that is not later than the last one, not even after a restart. Safe for many threads.
 */
final class RotatingCodes {
    private final Directory directory;
    private final DirectoryKeys keys;
    private final Shop shop;
    private final RisingNumbers used;
    private final Arrivals arrivals;

    RotatingCodes(
            Directory directory,
            DirectoryKeys keys,
            Shop shop,
            RisingNumbers used,
            Arrivals arrivals) {
        this.directory = directory;
        this.keys = keys;
        this.shop = shop;
        this.used = used;
        this.arrivals = arrivals;
    }

    Identified identify(String scan, Source source, RotatingCode code) {
        if (directory.find(keys.hashes(code.identifier())) instanceof Found.Blocked) {
            return Identified.of(
                    scan,
                    source,
                    Outcome.BLOCKED,
                    "This phone's code was blocked: ask for another card.");
        }
        if (directory.isErased(code.member())) {
            return Identified.of(
                    scan, source, Outcome.UNKNOWN_CARD, "This card's member is no more.");
        }
        return shop.clockTrusted() ? checked(scan, source, code) : believed(scan, source, code);
    }

    private Identified checked(String scan, Source source, RotatingCode code) {
        var step = step(code);
        if (step.isEmpty()) {
            return refused(
                    scan,
                    source,
                    "This is not the code of this minute: let the phone show it again. If it goes"
                            + " on, the phone's clock is wrong.");
        }
        return switch (used.take(List.of(code.member().value()), step.getAsLong())) {
            case FIRST -> arrived(scan, source, code, Assurance.HIGH);
            case AGAIN ->
                    refused(
                            scan,
                            source,
                            "This code was used already: the phone shows another one within half a"
                                    + " minute.");
            case NOT_KEPT ->
                    arrived(scan, source, code, Assurance.LOW)
                            .because(
                                    "This till could not write down that the code was used, so it"
                                            + " counts as a number only.");
        };
    }

    /** Without the time nobody can tell an old code from a new one. */
    private Identified believed(String scan, Source source, RotatingCode code) {
        return arrived(scan, source, code, Assurance.LOW)
                .because(
                        "This till is not sure of the time, so the phone's code counts as a number"
                                + " only.");
    }

    private Identified arrived(String scan, Source source, RotatingCode code, Assurance assurance) {
        var unknown = new Introduction(shop.today(), null);
        return arrivals.vouched(scan, source, code.member(), unknown, assurance);
    }

    private OptionalLong step(RotatingCode code) {
        return keys.rotating(code.key(), code.member(), code.number())
                .map(secret -> secret.stepOf(code.digits(), shop.now()))
                .orElse(OptionalLong.empty());
    }

    private static Identified refused(String scan, Source source, String text) {
        return Identified.of(scan, source, Outcome.EXPIRED, text);
    }
}
