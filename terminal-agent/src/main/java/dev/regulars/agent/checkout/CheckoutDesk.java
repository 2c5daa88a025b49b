package dev.regulars.agent.checkout;

import dev.regulars.agent.announce.Announcements;
import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.request.Call;
import dev.regulars.agent.request.OncePerKey;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.sale.Finding;
import dev.regulars.loyalty.sale.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves the calls of a sale, and announces what became of it. */
public final class CheckoutDesk {
    private static final String ANNOUNCED = "checkout";

    private final Checkouts checkouts;
    private final CommitSale commits;
    private final OncePerKey once;
    private final Answers answers;
    private final CommitAnswers commitAnswers;
    private final Announcements announcements;
    private final Shop shop;

    CheckoutDesk(
            Checkouts checkouts,
            CommitSale commits,
            OncePerKey once,
            Answers answers,
            CommitAnswers commitAnswers,
            Announcements announcements,
            Shop shop) {
        this.checkouts = checkouts;
        this.commits = commits;
        this.once = once;
        this.answers = answers;
        this.commitAnswers = commitAnswers;
        this.announcements = announcements;
        this.shop = shop;
    }

    List<CheckoutAnswer> all(boolean lockedOnly) {
        return checkouts.all().stream()
                .filter(checkout -> checkout.locked() || !lockedOnly)
                .map(answers::of)
                .toList();
    }

    CheckoutAnswer look(String posSaleId) {
        return answers.of(checkouts.find(posSaleId));
    }

    CheckoutAnswer quote(String posSaleId, JsonBody body) {
        var basket = SaleBody.basket(body, shop.store().currency());
        return told(
                checkouts.put(
                        checked(posSaleId),
                        basket,
                        mode(body),
                        body.optionalText("operator").map(OperatorId::new).orElse(null),
                        MemberWish.of(body),
                        PointsWish.of(body),
                        CodesWish.of(body)));
    }

    /** Points are to pay, or no longer. */
    CheckoutAnswer redeem(String posSaleId, JsonBody body) {
        var points = PointsWish.of(body).orElseThrow(() -> body.missing("redeem"));
        return told(checkouts.redeem(posSaleId, points));
    }

    CheckoutAnswer attend(String posSaleId, JsonBody body) {
        return told(checkouts.attend(posSaleId, MemberWish.of(body)));
    }

    CheckoutAnswer show(String posSaleId, JsonBody body) {
        return told(checkouts.show(posSaleId, CodesWish.one(body)));
    }

    /** What was decided again in the meantime is told to whoever listens. */
    void decideAgain() {
        checkouts.decideAgain().forEach(this::told);
    }

    CheckoutAnswer lock(String posSaleId) {
        return told(checkouts.lock(posSaleId));
    }

    CheckoutAnswer release(String posSaleId) {
        return told(checkouts.release(posSaleId));
    }

    Map<String, String> abandon(String posSaleId) {
        checkouts.abandon(posSaleId);
        var answer = Map.of("posSaleId", posSaleId, "state", "abandoned");
        announcements.tell(ANNOUNCED, answer);
        return answer;
    }

    CommitAnswer commit(String posSaleId, Call call) {
        var answer =
                once.serve(call, () -> commits.commit(checked(posSaleId), call), commitAnswers::of);
        checkouts.giveBackWhatNobodyWants();
        announcements.tell(ANNOUNCED, answer);
        return answer;
    }

    /**
     * A member's card was held to the till's own reader: they are attached to the sale that is
     * being rung up, if there is one.
     */
    public void tapped(MemberId member, Finding.By by) {
        checkouts
                .current()
                .ifPresent(checkout -> {
                    var when =
                            checkout.basket().lines().isEmpty()
                                    ? Finding.When.BEFORE_LINES
                                    : Finding.When.AFTER_TOTAL;
                    attach(checkout.posSaleId(), member, new Finding(by, when));
                });
    }

    /** Attaches a member who has just joined; empty when that sale is not open here. */
    public Optional<Object> joined(String posSaleId, MemberId member) {
        var found = new Finding(Finding.By.ENROLLED, Finding.When.AFTER_TOTAL);
        return checkouts.all().stream()
                .filter(checkout -> checkout.posSaleId().equals(posSaleId) && !checkout.locked())
                .findFirst()
                .map(checkout -> attach(posSaleId, member, found));
    }

    private CheckoutAnswer attach(String posSaleId, MemberId member, Finding found) {
        return told(checkouts.attend(posSaleId, new MemberWish.Attach(member, found, false)));
    }

    private CheckoutAnswer told(Checkout checkout) {
        var answer = answers.of(checkout);
        announcements.tell(ANNOUNCED, answer);
        return answer;
    }

    private static Mode mode(JsonBody body) {
        return switch (body.optionalText("mode").orElse("live")) {
            case "live" -> Mode.LIVE;
            case "training" -> Mode.TRAINING;
            default -> throw body.wrong("mode", "live or training was expected");
        };
    }

    private static String checked(String posSaleId) {
        if (posSaleId.isBlank() || posSaleId.length() > 64) {
            throw Refused.unreadable("The sale's id must have 1 to 64 characters.");
        }
        return posSaleId;
    }
}
