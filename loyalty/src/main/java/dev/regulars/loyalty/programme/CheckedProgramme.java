package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.bonus.BonusRule;
import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme that passed its check: a value that till and head office hold alike. Everything it
 * names exists.
 *
 * @param format version of this shape, so that an old till refuses what it does not understand
 * @param programme its id
 * @param version given when it is published, from 1; 0 before
 * @param name what people call it
 * @param consent version of the wording that is asked now, by purpose
 * @param bonus absent where the programme gives no points
 * @param offers in the order of the file
 * @param rollout from when and where it holds, said when it is published
 * @param redeem absent where points cannot be spent
 */
public record CheckedProgramme(
        int format,
        String programme,
        int version,
        String name,
        Defaults defaults,
        Enrolment enrolment,
        List<CardFormat> cards,
        List<SecureTag> tags,
        Map<Purpose, String> consent,
        Tiers tiers,
        @Nullable BonusRule bonus,
        List<Offer> offers,
        List<LegalRule> legal,
        Rollout rollout,
        @Nullable RedeemRule redeem) {

    /** The newest shape that this build understands. */
    public static final int FORMAT = 3;

    public CheckedProgramme {
        refuseUnknown(format);
        cards = List.copyOf(cards);
        tags = List.copyOf(tags);
        consent = Collections.unmodifiableSortedMap(new TreeMap<>(consent));
        offers = List.copyOf(offers);
        legal = List.copyOf(legal);
    }

    /**
     * Reads what {@link #bytes} wrote, or what it wrote in an earlier build.
     *
     * @throws IllegalArgumentException when it is no programme, or one of a later format
     */
    public static CheckedProgramme read(byte[] bytes) {
        var tree = Wire.parse(new String(bytes, StandardCharsets.UTF_8));
        refuseUnknown(tree.path("format").asInt());
        return Wire.read(EarlierFormat.today(tree), CheckedProgramme.class);
    }

    /** Asked before anything else of a later build's shape is looked at. */
    private static void refuseUnknown(int format) {
        if (format < 1 || format > FORMAT) {
            throw new IllegalArgumentException(
                    "programme of format " + format + ": this build understands up to " + FORMAT);
        }
    }

    /** What is signed and sent: JSON in UTF-8, conditions as checked expressions. */
    public byte[] bytes() {
        return Wire.bytes(this);
    }

    /** The same as the version it is published as. */
    public CheckedProgramme published(int asVersion) {
        return published(asVersion, Rollout.ALWAYS);
    }

    /** The same as the version it is published as, from some date and in some stores. */
    public CheckedProgramme published(int asVersion, Rollout where) {
        return new CheckedProgramme(
                format, programme, asVersion, name, defaults, enrolment, cards, tags, consent,
                tiers, bonus, offers, legal, where, redeem);
    }

    /** Lengths in days of every window that a condition asks for: what sheets must hold. */
    public SortedSet<Integer> windows() {
        var lengths = new TreeSet<Integer>();
        conditions().forEach(c -> lengths.addAll(c.windows()));
        return lengths;
    }

    /** The card format that a number is of; numbers of no format are not ours. */
    public Optional<CardFormat> accepts(String number) {
        return cards.stream().filter(c -> c.accepts(number)).findFirst();
    }

    public Optional<Offer> offer(String id) {
        return offers.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    private Stream<Condition> conditions() {
        return Stream.concat(
                        tiers.lowestFirst().stream().map(TierRule::when),
                        offers.stream().map(Offer::when))
                .filter(Objects::nonNull);
    }
}
