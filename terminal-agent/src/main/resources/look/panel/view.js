// What the panel shows, worked out from what it has heard. Nothing here touches the page.
import { sentence } from "./fill.js";

const known = new Set(["member", "new-member"]);
const icons = "/look/icons.svg#";

/** The screen and its data. `words` are the page's own sentences. */
export function view(heard, words) {
    const { connected, status, checkout, card, done } = heard;
    if (!status || (!connected && !card && !checkout?.member)) return { screen: "lost", data: {} };
    if (card && !known.has(card.outcome)) return { screen: card.outcome, data: card };
    if (checkout?.member) return { screen: "guest", data: guest(checkout.member, words, checkout) };
    if (card) return { screen: "guest", data: guest(card.member, words) };
    if (done) return { screen: "thanks", data: done };
    if (checkout && Number(checkout.before) !== 0) return { screen: "basket", data: { ifJoined: checkout.ifJoined?.text } };
    const ready = status.readers.find((one) => one.state === "ready");
    if (ready) return { screen: "waiting", data: { reader: sentence(words.ready, ready) } };
    const [gone] = status.readers;
    return gone ? { screen: "reader-gone", data: { ...gone, text: howIs(gone, words) } } : { screen: "waiting-without-reader", data: {} };
}

function guest(member, words, checkout = {}) {
    const today = (member.today ?? []).map((one) => ({ ...one, sign: icons + sign(one.kind), mood: "celebrate" }));
    const bill = Number(checkout.before ?? 0) !== 0 ? billOf(checkout, words) : null;
    return {
        member, today, bill, name: nameOf(member, words),
        mood: today.length ? "celebrate" : null,
        tierSign: `${icons}tier-${member.tierRank ?? 1}`,
        say: member.approach === false ? null : checkout.say ?? member.greeting,
        nearest: checkout.nearestMiss?.text,
        whyNot: bill ? whyNot(checkout, words) : [],
        question: checkout.question,
        keep: checkout.question && nameOf(checkout.question.keep, words),
        change: checkout.question && nameOf(checkout.question.change, words),
    };
}

export const nameOf = (member, words) => member.firstName ?? words["new-member"];

const sign = (kind) => ({ birthday: "cake", anniversary: "gift", new: "join", tier: "up" })[kind] ?? "gift";

function billOf({ before, after, currency, offers, adjustments, bonus, redeem }, words) {
    const back = Number(after) < 0;
    return {
        before, currency, after: back ? after.slice(1) : after, words: back ? words["to-give"] : words["to-pay"], bonus: bonus || null,
        canPay: redeem?.points ? null : redeem?.most || null, canPayAmount: redeem?.mostAmount,
        gives: [...offers.filter((offer) => offer.applied && Number(offer.amount) > 0).map((offer) => ({
            amount: `-${offer.amount}`, text: nameOfOffer(offer, adjustments), mood: /birthday/.test(offer.id) ? "celebrate" : null,
            why: offer.reason?.text === nameOfOffer(offer, adjustments) ? null : offer.reason?.text,
        })), ...(redeem?.points ? [{ amount: `-${redeem.amount}`, text: words["points.name"], why: sentence(words["points.spent"], redeem) }] : [])],
    };
}

/** The nearest miss stands by itself; what head office keeps to itself is never sent. */
function whyNot({ offers = [], nearestMiss, redeem, member }, words) {
    const points = redeem?.whyNot && member?.bonus ? [{ name: words["points.name"], text: redeem.whyNot }] : [];
    return [...offers.filter((offer) => !offer.applied && offer.id !== nearestMiss?.id && offer.reason?.text).map((offer) => ({ name: nameOfOffer(offer), text: offer.reason.text })), ...points];
}

function nameOfOffer(offer, adjustments = []) {
    if (offer.text && offer.text !== offer.id) return offer.text;
    return adjustments.find((one) => one.offer === offer.id)?.text ?? readable(offer.id);
}

function readable(id) {
    return capital(id.replaceAll("-", " "));
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The thin line at the bottom: quiet when all is well. */
export function line({ connected, refused, status }, words) {
    if (!connected) return [{ icon: "offline", text: refused ?? words["till-quiet"], mood: "old" }, ...(status ? [tillOf(status)] : [])];
    const { readers, knowledge, unsent, server, attention } = status;
    const fresh = !knowledge.old && server.state === "online";
    return [
        ...attention.map((one) => ({ icon: "warning", text: one.text, mood: "trouble" })),
        ...(readers.length ? readers : [{ name: words["readers.title"], state: "ready" }]).map((one, i) => readerOf(one, words, i === 0)),
        { icon: fresh ? "online" : "offline", text: fresh ? words["up-to-date"] : capital(knowledge.text), mood: fresh ? "fine" : "old" },
        ...(unsent.events > 0 && !fresh ? [{ icon: "sync", text: unsent.text, mood: "old" }] : []),
        tillOf(status),
    ];
}

const readerOf = (one, words, opens) => ({ icon: "reader", does: opens ? "readers" : null, ...(one.state === "ready" ? { text: one.name, mood: "fine" } : { text: `${one.name}: ${howIs(one, words)}`, mood: "trouble" }) });

/** What a reader's state means, and what to do about it. */
export const howIs = (one, words) => words[`state.${one.state}`] ?? one.text;

const tillOf = (status) => ({ icon: "till", text: status.tillName, mood: "end" });
