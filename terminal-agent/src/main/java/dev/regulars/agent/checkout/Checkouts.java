package dev.regulars.agent.checkout;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.checkout.Checkout.Attached;
import dev.regulars.agent.checkout.Checkout.State;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Mode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a sale before it is committed. Each sale's calls are served one after another.
 */
final class Checkouts {
    private final OpenCheckouts open;
    private final Catalogue catalogue;
    private final Attending attending;
    private final Adviser adviser;
    private final Directory directory;
    private final Shop shop;

    /** What one sale was promised the next one must see. */
    private final ReentrantLock granting = new ReentrantLock();

    Checkouts(
            OpenCheckouts open,
            Catalogue catalogue,
            Attending attending,
            Adviser adviser,
            Directory directory,
            Shop shop) {
        this.open = open;
        this.catalogue = catalogue;
        this.attending = attending;
        this.adviser = adviser;
        this.directory = directory;
        this.shop = shop;
    }

    /** The whole basket as it is now, and perhaps who it is for. */
    Checkout put(
            String posSaleId,
            Basket said,
            Mode mode,
            @Nullable OperatorId operator,
            MemberWish wish,
            OptionalLong redeem,
            Optional<List<String>> codes) {
        return open.alone(
                posSaleId,
                () -> {
                    checkNotCommitted(posSaleId);
                    var basket = catalogue.completed(said);
                    var before = open.find(posSaleId);
                    if (before.filter(Checkout::locked).isPresent()) {
                        return held(before.get(), basket, wish, redeem, codes);
                    }
                    var now = before.orElseGet(() -> begun(posSaleId, basket, mode));
                    var wished = wished(now.with(basket, operator), wish);
                    return quoted(spending(wished.showing(codes.orElse(wished.codes())), redeem));
                });
    }

    /** Another member, or none, for the basket as it is. */
    Checkout attend(String posSaleId, MemberWish wish) {
        return change(posSaleId, checkout -> quoted(wished(unlocked(checkout), wish)));
    }

    /** One code more for the basket as it is. */
    Checkout show(String posSaleId, String code) {
        return change(
                posSaleId,
                checkout -> {
                    var codes = new LinkedHashSet<>(unlocked(checkout).codes());
                    codes.add(code);
                    return quoted(checkout.showing(List.copyOf(codes)));
                });
    }

    /** Head office answered: sales that waited for it are decided again. */
    List<Checkout> decideAgain() {
        return open.all().stream()
                .filter(checkout -> !checkout.locked() && adviser.waits(checkout))
                .flatMap(checkout -> decideAgain(checkout.posSaleId()).stream())
                .toList();
    }

    private Optional<Checkout> decideAgain(String posSaleId) {
        return open.alone(
                posSaleId,
                () ->
                        open.find(posSaleId)
                                .filter(checkout -> !checkout.locked())
                                .map(this::quoted));
    }

    /** So many points are to pay for the basket as it is. */
    Checkout redeem(String posSaleId, long points) {
        return change(posSaleId, checkout -> quoted(unlocked(checkout).redeeming(points)));
    }

    /** At the first payment: everything stands still. */
    Checkout lock(String posSaleId) {
        return change(posSaleId, checkout -> kept(checkout.in(State.LOCKED, shop.now())));
    }

    /** The payment was broken off. */
    Checkout release(String posSaleId) {
        return change(posSaleId, checkout -> quoted(checkout.in(State.OPEN, shop.now())));
    }

    /** Nothing happened; harmless when there is nothing, refused when it was committed. */
    void abandon(String posSaleId) {
        open.alone(
                posSaleId,
                () -> {
                    checkNotCommitted(posSaleId);
                    open.forget(posSaleId);
                    adviser.giveBackWhatNobodyWants();
                    return posSaleId;
                });
    }

    /** A sale is over: rights that were lent for it go back. */
    void giveBackWhatNobodyWants() {
        adviser.giveBackWhatNobodyWants();
    }

    Checkout find(String posSaleId) {
        return open.find(posSaleId)
                .orElseThrow(() ->
                        Refused.unknown(
                                "no-such-checkout",
                                "No sale " + posSaleId + " is open at this till."));
    }

    List<Checkout> all() {
        return open.all();
    }

    /** The open sale that a tap is meant for: the one that was touched last and is not locked. */
    Optional<Checkout> current() {
        return open.all().stream().filter(checkout -> !checkout.locked()).findFirst();
    }

    private Checkout change(String posSaleId, UnaryOperator<Checkout> change) {
        return open.alone(posSaleId, () -> change.apply(find(posSaleId)));
    }

    private Checkout begun(String posSaleId, Basket basket, Mode mode) {
        return new Checkout(
                posSaleId,
                State.OPEN,
                mode,
                basket.currency(),
                new VisitId(UuidCreator.getTimeOrderedEpoch().toString()),
                basket,
                null,
                null,
                null,
                null,
                shop.now(),
                0,
                List.of());
    }

    private static Checkout held(
            Checkout locked,
            Basket basket,
            MemberWish wish,
            OptionalLong redeem,
            Optional<List<String>> codes) {
        boolean same =
                locked.basket().equals(basket)
                        && wish.leaves(locked.member())
                        && redeem.orElse(locked.redeem()) == locked.redeem()
                        && codes.orElse(locked.codes()).equals(locked.codes());
        return same ? locked : unlocked(locked);
    }

    private static Checkout unlocked(Checkout checkout) {
        if (checkout.locked()) {
            throw Refused.conflict(
                    "locked",
                    "Sale "
                            + checkout.posSaleId()
                            + " is locked since its first payment: release it before anything"
                            + " changes.");
        }
        return checkout;
    }

    private static Checkout spending(Checkout checkout, OptionalLong redeem) {
        return redeem.isPresent() ? checkout.redeeming(redeem.getAsLong()) : checkout;
    }

    private Checkout wished(Checkout checkout, MemberWish wish) {
        return switch (wish) {
            case MemberWish.Leave() -> checkout;
            case MemberWish.TakeOff() -> checkout.attending(null, null);
            case MemberWish.Attach attach -> attached(checkout, attach);
        };
    }

    private Checkout attached(Checkout checkout, MemberWish.Attach wish) {
        var wanted =
                attending.named(wish.member(), wish.found(), !checkout.basket().lines().isEmpty());
        var present = checkout.member();
        if (present == null || wish.replace()) {
            return checkout.attending(wanted, null);
        }
        return present.id().equals(wanted.id())
                ? checkout.attending(present, null)
                : checkout.attending(present, wanted);
    }

    private Checkout quoted(Checkout checkout) {
        var first = decided(checkout);
        var quoted = adviser.ask(first) ? decided(first) : first;
        adviser.giveBackWhatNobodyWants();
        return quoted;
    }

    private Checkout decided(Checkout checkout) {
        Attached member = checkout.member();
        var known = member == null ? null : attending.known(member);
        granting.lock();
        try {
            var advice = adviser.advise(checkout, known);
            return kept(checkout.advised(advice, shop.now()));
        } finally {
            granting.unlock();
        }
    }

    private Checkout kept(Checkout checkout) {
        open.keep(checkout);
        return checkout;
    }

    private void checkNotCommitted(String posSaleId) {
        directory
                .visitOfSale(posSaleId)
                .ifPresent(visit -> {
                    throw Refused.conflict(
                            "already-committed",
                            "Sale "
                                    + posSaleId
                                    + " was committed already, as visit "
                                    + visit.visit().visit()
                                    + ".");
                });
    }
}
