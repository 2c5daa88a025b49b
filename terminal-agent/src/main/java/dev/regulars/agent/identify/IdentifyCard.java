package dev.regulars.agent.identify;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.identify.CardHolders.Shown;
import dev.regulars.agent.identify.Recognition.Foreign;
import dev.regulars.agent.identify.Recognition.NumberedCard;
import dev.regulars.agent.identify.Recognition.PaymentCard;
import dev.regulars.agent.identify.Recognition.Printed;
import dev.regulars.agent.identify.Recognition.SecureLink;
import dev.regulars.agent.identify.Recognition.Unreadable;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.TagKeys;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.agent.member.Members;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.used.UsedUp;
import dev.regulars.loyalty.member.Assurance;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Says what a card or a text is and, if it is a member's, whose. Nothing that is not ours is kept
 * or repeated. Safe for many threads; never waits for a network.
 */
public final class IdentifyCard {
    private final Programmes programmes;
    private final Directory directory;
    private final DirectoryKeys keys;
    private final Members members;
    private final Arrivals arrivals;
    private final CardHolders holders;
    private final SecureTags tags;
    private final PrintedCodes printed;

    public IdentifyCard(
            Programmes programmes,
            Directory directory,
            DirectoryKeys keys,
            TagKeys tagKeys,
            UsedUp used,
            Members members,
            MemberCards cards,
            Presentations presentations,
            Shop shop) {
        this.programmes = programmes;
        this.directory = directory;
        this.keys = keys;
        this.members = members;
        this.arrivals = new Arrivals(members, cards, presentations);
        this.holders = new CardHolders(directory, members, arrivals, presentations, shop);
        this.tags = new SecureTags(directory, keys, tagKeys, used.taps(), holders);
        this.printed =
                new PrintedCodes(
                        new Signers(directory),
                        new MemberCodes(programmes, directory, keys, shop, arrivals),
                        new RotatingCodes(directory, keys, shop, used.steps(), arrivals),
                        programmes,
                        new Coupons(keys),
                        () -> shop.store().language());
    }

    /** A text that was scanned, swiped or keyed; wiped when this returns. */
    public Identified text(char[] text, Source source) {
        var coupon = programmes.inForce().flatMap(p -> Coupons.general(p.programme(), text));
        if (coupon.isPresent()) {
            Arrays.fill(text, '\0');
            var found = coupon.get();
            return printed.coupon(
                    Presentations.newScan(), source, found.offer().id(), found.shown());
        }
        return identify(Presentations.newScan(), source, recognize(text));
    }

    private Recognition recognize(char[] text) {
        return Recognizer.recognize(text, programmes.cards(), programmes.tags());
    }

    /**
     * A chip that carries texts. If one is a payment number, the chip is refused; else the first
     * that is ours counts, unless it is nobody's and the serial number is somebody's.
     *
     * @param texts in the chip's order; wiped when this returns
     * @param bySerialNumber says what the chip is without its texts
     */
    public Identified tag(List<char[]> texts, Supplier<Identified> bySerialNumber) {
        var recognized = texts.stream().map(this::recognize).toList();
        if (recognized.stream().anyMatch(PaymentCard.class::isInstance)) {
            return paymentCard();
        }
        return recognized.stream()
                .filter(IdentifyCard::isOurs)
                .findFirst()
                .map(ours -> identify(Presentations.newScan(), Source.TAP, ours))
                .map(byText -> byText.isNobodys() ? better(bySerialNumber.get(), byText) : byText)
                .orElseGet(bySerialNumber);
    }

    private static boolean isOurs(Recognition recognized) {
        return switch (recognized) {
            case NumberedCard _, Printed _, SecureLink _ -> true;
            case PaymentCard _, Foreign _, Unreadable _ -> false;
        };
    }

    private static Identified better(Identified bySerialNumber, Identified byText) {
        return bySerialNumber.sound() == Outcome.Sound.UNKNOWN ? byText : bySerialNumber;
    }

    private Identified identify(String scan, Source source, Recognition recognized) {
        return switch (recognized) {
            case NumberedCard(var format, var digits) ->
                    card(scan, source, "number:" + digits, format);
            case Printed(var code, var written) -> printed.identify(scan, source, code, written);
            case SecureLink(var format, var link) -> tags.identify(scan, source, format, link);
            case PaymentCard() -> paymentCard(scan, source);
            case Foreign() ->
                    Identified.of(scan, source, Outcome.NOT_OURS, "This is not a card of ours.");
            case Unreadable() ->
                    Identified.of(
                            scan, source, Outcome.UNREADABLE, "That could not be read: try again.");
        };
    }

    /** A number that somebody knows by heart; wiped when this returns. */
    public Identified number(char[] text) {
        var scan = Presentations.newScan();
        return switch (Recognizer.lookUp(text, programmes.cards())) {
            case NumberedCard(var _, var number) -> looked(scan, "number:" + number);
            case PaymentCard() -> paymentCard(scan, Source.KEYED);
            case Printed _, SecureLink _, Foreign _, Unreadable _ -> noSuchMember(scan);
        };
    }

    /** A phone number or an e-mail address: head office would have to be asked. Wiped. */
    public Identified notHere(char[] text) {
        Arrays.fill(text, '\0');
        return Identified.of(
                Presentations.newScan(),
                Source.KEYED,
                Outcome.NOT_POSSIBLE,
                "Phone and e-mail are known to head office only, and it cannot be asked from here:"
                        + " ask for the card or the number.");
    }

    private Identified looked(String scan, String identifier) {
        return directory.find(keys.hashes(identifier)) instanceof Found.Known found
                ? members.known(found.member(), Assurance.LOW)
                        .map(known -> arrivals.known(scan, Source.KEYED, known))
                        .orElseGet(() -> noSuchMember(scan))
                : noSuchMember(scan);
    }

    private static Identified noSuchMember(String scan) {
        return Identified.of(
                scan, Source.KEYED, Outcome.UNKNOWN_MEMBER, "No member has exactly this number.");
    }

    /**
     * A tag that was tapped.
     *
     * @param uid upper-case hex
     */
    public Identified tag(String uid) {
        return card(Presentations.newScan(), Source.TAP, "uid:" + uid, "uid");
    }

    /** A tag that makes a new number up for each tap: a phone, mostly. */
    public Identified changingTag() {
        return Identified.of(
                Presentations.newScan(),
                Source.TAP,
                Outcome.NOT_OURS,
                "This shows another number at every tap: ask for the QR code instead.");
    }

    /** A payment card, refused before anything of it was read. */
    public Identified paymentCard() {
        return paymentCard(Presentations.newScan(), Source.TAP);
    }

    /** A chip that tells its number to nobody. */
    public Identified silentChip() {
        return Identified.of(
                Presentations.newScan(),
                Source.TAP,
                Outcome.NOT_OURS,
                "This card tells us no number: it is not one of ours.");
    }

    /**
     * A phone that offers a wallet which this till has no contract to read.
     *
     * @param name the wallet's, for people
     */
    public Identified wallet(String name) {
        return Identified.of(
                Presentations.newScan(),
                Source.TAP,
                Outcome.NOT_POSSIBLE,
                "This phone offers " + name + ", which this till cannot read: use the QR code.");
    }

    private static Identified paymentCard(String scan, Source source) {
        return Identified.of(
                scan,
                source,
                Outcome.PAYMENT_REFUSED,
                "This is a payment card: nothing of it was kept. Ask for the club card.");
    }

    private Identified card(String scan, Source source, String identifier, String format) {
        return holders.identify(scan, source, Shown.plain(keys.hashes(identifier), format));
    }
}
