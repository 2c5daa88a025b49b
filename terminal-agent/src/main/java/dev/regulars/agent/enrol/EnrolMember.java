package dev.regulars.agent.enrol;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.identify.Presentations;
import dev.regulars.agent.identify.Presented;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.operator.Operators;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.request.Call;
import dev.regulars.loyalty.code.ProvisionalCode;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Referrer;
import dev.regulars.loyalty.sale.Mode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enrols somebody, and binds cards to members. One at a time, so that a card has one member. */
final class EnrolMember {
    /** Under this format a directory keeps a code that was given at a till. */
    static final String PROVISIONAL = "provisional";

    private final Questions questions;
    private final Presentations presentations;
    private final Directory directory;
    private final DirectoryKeys directoryKeys;
    private final MemberKeys memberKeys;
    private final Operators operators;
    private final Journal journal;
    private final Shop shop;

    EnrolMember(
            Questions questions,
            Presentations presentations,
            Directory directory,
            DirectoryKeys directoryKeys,
            MemberKeys memberKeys,
            Operators operators,
            Journal journal,
            Shop shop) {
        this.questions = questions;
        this.presentations = presentations;
        this.directory = directory;
        this.directoryKeys = directoryKeys;
        this.memberKeys = memberKeys;
        this.operators = operators;
        this.journal = journal;
        this.shop = shop;
    }

    /** Everything is checked before anything of the person is kept. */
    synchronized List<Envelope> enrol(Call call) {
        var body = call.body();
        var operator = operators.allowed(body, "enrol");
        var programme = questions.programme();
        var newcomer = Newcomer.of(body, programme.enrolment().minimumAge(), shop.today());
        var language = body.optionalText("language").orElse(shop.store().language());
        var consents = new ConsentBody(questions).consents(body, language, shop.now());
        var referrer = body.optionalText("referredBy").map(this::referrer).orElse(null);
        var shown = body.optionalText("scan").map(this::free).orElse(null);
        var member = new MemberId(UuidCreator.getTimeOrderedEpoch().toString());
        var card = shown == null ? provisional(member) : card(shown);
        return written(call, operator, member, newcomer, consents, language, card, referrer);
    }

    /** Gives a card that was just shown to somebody who is a member already. */
    synchronized List<Envelope> bind(MemberId member, Call call) {
        var operator = operators.allowed(call.body(), "enrol");
        var card = card(free(call.body().text("scan")));
        return journal.append(
                List.of(draft(call, operator, new CardBound(directory.now(member), card))));
    }

    private List<Envelope> written(
            Call call,
            @Nullable OperatorId operator,
            MemberId member,
            Newcomer newcomer,
            List<Consent> consents,
            String language,
            Card card,
            @Nullable Referrer referrer) {
        var closed = memberKeys.enrol(member, newcomer.cashier(), newcomer.contact());
        var enrolled =
                new MemberEnrolled(
                        member,
                        new AccountId(member.value()),
                        shop.today(),
                        closed.contact(),
                        closed.cashier(),
                        consents,
                        language,
                        null,
                        "till",
                        referrer);
        try {
            return journal.append(
                    Stream.<Event>of(enrolled, new CardBound(member, card))
                            .map(event -> draft(call, operator, event))
                            .toList());
        } catch (RuntimeException e) {
            memberKeys.destroy(member);
            throw e;
        }
    }

    private Draft draft(Call call, @Nullable OperatorId operator, Event event) {
        return new Draft(Mode.LIVE, shop.store().currency(), operator, call.key(), event);
    }

    /** Head office judges whether they may be rewarded. */
    private Referrer referrer(String scan) {
        return presentations
                .referrer(scan)
                .orElseThrow(() ->
                        Refused.unknown(
                                "no-such-referrer",
                                "Whoever brought them was not found: scan or type their card"
                                        + " again, or leave it out."));
    }

    private Presented free(String scan) {
        var shown =
                presentations
                        .card(scan)
                        .orElseThrow(() ->
                                Refused.unknown(
                                        "no-such-scan",
                                        "That scan is too old, or showed no card that could"
                                                + " be given to somebody: hold the card to"
                                                + " the reader again."));
        if (!(directory.find(shown.hash()) instanceof Found.Unknown)) {
            throw Refused.conflict("card-taken", "This card is somebody else's: take another.");
        }
        return shown;
    }

    private static Card card(Presented shown) {
        return new Card(
                shown.hash(), shown.format(), shown.assurance(), null, false, shown.counter());
    }

    private Card provisional(MemberId member) {
        var code = code(member);
        return new Card(
                directoryKeys.current().hash(code.identifier()),
                PROVISIONAL,
                Assurance.MEDIUM,
                code.validUntil(),
                false);
    }

    private ProvisionalCode code(MemberId member) {
        var until = shop.today().plusDays(ProvisionalCode.DAYS);
        return new ProvisionalCode(shop.till(), member, until, false);
    }
}
