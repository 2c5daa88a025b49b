package dev.regulars.agent.tap;

import dev.regulars.agent.announce.Announcements;
import dev.regulars.agent.checkout.CheckoutDesk;
import dev.regulars.agent.identify.ForeignCode;
import dev.regulars.agent.identify.Identified;
import dev.regulars.agent.identify.IdentifyCard;
import dev.regulars.agent.identify.Source;
import dev.regulars.agent.member.MemberCard;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.status.ReaderStates;
import dev.regulars.agent.status.TillStatus.LastRead;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.Reading.ContactlessUid;
import dev.regulars.hardware.reader.Reading.NoNumber;
import dev.regulars.hardware.reader.Reading.PaymentCard;
import dev.regulars.hardware.reader.Reading.Tag;
import dev.regulars.hardware.reader.Reading.Wallet;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.reader.Uid;
import dev.regulars.loyalty.sale.Finding.By;
import java.util.Locale;

/** Hears the readers, says what each card is, and attaches members to the sale being rung up. */
public final class TapDesk implements ReaderListener {
    private final IdentifyCard identify;
    private final CheckoutDesk checkouts;
    private final ReaderStates readers;
    private final Announcements announcements;
    private final Shop shop;

    public TapDesk(
            IdentifyCard identify,
            CheckoutDesk checkouts,
            ReaderStates readers,
            Announcements announcements,
            Shop shop) {
        this.identify = identify;
        this.checkouts = checkouts;
        this.readers = readers;
        this.announcements = announcements;
        this.shop = shop;
    }

    @Override
    public void heard(ReaderEvent event) {
        switch (event) {
            case ReaderAppeared appeared -> state(appeared.reader(), "ready", words().ready());
            case ReaderGone gone -> state(gone.reader(), "gone", words().gone());
            case ReaderFailed failed ->
                    state(failed.reader(), "failed", words().of(failed.fault()));
            case CardFailed failed -> {
                remember(failed.reader().name(), Source.TAP, "card-failed");
                tell(failed.reader(), "card-failed", words().of(failed.fault()));
            }
            case CardPresented(var reader, var reading, var _, var _) -> presented(reader, reading);
            case CardRemoved _ -> {}
        }
    }

    private void presented(Reader reader, Reading reading) {
        if (reading instanceof ScannedText text && source(text.medium()) == Source.SCANNER) {
            scanned(reader, text);
        } else {
            told(read(reading).at(reader.name()), by(reading));
        }
    }

    /** What a scanner of ours reads and is not ours is the POS's, in the order of the scans. */
    private void scanned(Reader reader, ScannedText text) {
        try (var code =
                new ForeignCode.Candidate(text.characters(), text.symbology().orElse(null))) {
            text.wipe();
            Identified card = identify.text(code.withSymbology(), Source.SCANNER);
            Identified answer = card.at(reader.name());
            told(answer, Source.SCANNER.by());
            code.passedOn(answer).ifPresent(foreign -> announcements.tell("code", foreign));
        }
    }

    private void told(Identified card, By by) {
        remember(String.valueOf(card.reader()), card.source(), card.outcome());
        announcements.tell("card", card);
        MemberCard member = card.member();
        if (member != null) {
            checkouts.tapped(member.id(), by);
        }
    }

    private Identified read(Reading reading) {
        try {
            return identified(reading);
        } finally {
            reading.wipe();
        }
    }

    private Identified identified(Reading reading) {
        return switch (reading) {
            case ContactlessUid(var uid) -> number(uid);
            case Tag(var uid, var texts) ->
                    identify.tag(
                            texts.stream().map(ScannedText::characters).toList(),
                            () -> uid == null ? identify.silentChip() : number(uid));
            case Wallet(var kind) -> identify.wallet(name(kind));
            case ScannedText text -> identify.text(text.characters(), source(text.medium()));
            case PaymentCard _ -> identify.paymentCard();
            case NoNumber _ -> identify.silentChip();
        };
    }

    private Identified number(Uid uid) {
        return uid.random() ? identify.changingTag() : identify.tag(uid.hex());
    }

    private static String name(Wallet.Kind kind) {
        return switch (kind) {
            case APPLE_VAS -> "Apple Wallet";
            case GOOGLE_SMART_TAP -> "Google Wallet";
        };
    }

    private void remember(String reader, Source source, String outcome) {
        var kind = source.name().toLowerCase(Locale.ROOT);
        readers.read(reader, new LastRead(kind, outcome, shop.now()));
    }

    private Words words() {
        return new Words(shop.store().language());
    }

    private void state(Reader reader, String state, String text) {
        readers.heard(reader.name(), state, text);
        tell(reader, state, text);
    }

    private void tell(Reader reader, String state, String text) {
        announcements.tell("reader", new ReaderSaid(reader.name(), state, text));
    }

    private static Source source(Medium medium) {
        return switch (medium) {
            case CHIP -> Source.TAP;
            case STRIPE -> Source.STRIPE;
            case BAR_CODE, QR_CODE -> Source.SCANNER;
            case KEYED -> Source.KEYED;
        };
    }

    private static By by(Reading reading) {
        return reading.medium() == Medium.CHIP ? By.TAP : source(reading.medium()).by();
    }

    private record ReaderSaid(String reader, String state, String text) {}
}
