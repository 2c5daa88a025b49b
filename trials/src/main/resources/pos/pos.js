// The sample till. It owns basket, prices, payment and receipt; Regulars advises, and is never waited for.
import { Advice } from "./advice.js";
import { earlier } from "./earlier.js";
import { Book } from "./book.js";
import { day } from "./day.js";
import { parked } from "./parked.js";
import { pay } from "./pay.js";
import { points } from "./points.js";
import { receipt } from "./receipt.js";
import { paper, receipts } from "./receipts.js";
import { Sale } from "./sale.js";
import { alone, shelf, show } from "./screen.js";
import { articles, library, settings } from "./shop.js";
import { toast } from "./ui.js";
import { weigh } from "./weigh.js";

const place = settings();
const book = new Book(place.till);
const operator = "kim";
const goods = await articles();
const state = { sale: new Sale(book.atHand), returning: false, status: null };
const till = (await library(place.agent)) ? Regulars.connect({ url: place.agent, token: place.token }) : null;
const advice = till ? new Advice(till, () => state.sale, advised) : null;

const { open, returnOf } = earlier({ book, goods, connected, state, changed, scanned, businessDate, operator });

// ---- the sale at hand

function changed() {
    book.atHand = state.sale;
    draw();
    if (!state.sale.locked) advice?.ask();
}

function advised(problem) {
    if (problem?.code) toast(problem.text, "trouble");
    else silence(problem);
    book.atHand = state.sale;
    draw();
}

/** What the cashier should know of Regulars: it is silent, or it did not take a sale. */
function silence(problem) {
    const unsent = till?.unsent() ?? [];
    const refused = unsent.find((one) => one.refused);
    if (refused) return alone(`Sale ${refused.sale.receiptNumber} was not taken: ${refused.refused}`);
    const waiting = unsent.length ? ` ${unsent.length === 1 ? "One sale waits" : `${unsent.length} sales wait`} to be handed over.` : "";
    alone(problem ? `${problem.code ? problem.text : "Regulars is silent: sell on."}${waiting}` : null);
}

function draw() {
    show(state.sale, does);
}

function fresh(mode = state.sale.mode) {
    state.sale = new Sale({ mode });
    book.atHand = undefined;
    draw();
}

function add(article) {
    if (partlyPaid()) return;
    const sign = state.returning ? "-" : "";
    returning(false);
    if (article.unit === "pc") put(article, `${sign}1`);
    else weigh(article, (quantity) => put(article, sign + quantity));
}

function put(article, quantity, more) {
    state.sale.add(article, quantity, more);
    changed();
}

function partlyPaid() {
    if (state.sale.locked) toast("Part of it is paid already: finish paying, or take the payment back.", "trouble");
    return state.sale.locked;
}

function say(about) {
    if (partlyPaid()) return;
    state.sale.say = about;
    state.sale.found = about.found ?? state.sale.found;
    changed();
}

const does = {
    void: (id) => (state.sale.void(id), changed()),
    takeOff: () => say({ member: null }),
    keepMember: (keep) => say({ member: keep.id }),
    changeMember: (change) => say({ member: change.id, replaceMember: true }),
    points: () => !partlyPaid() && points(state.sale.quote.redeem, (many) => say({ redeem: { points: many } })),
    find: () => document.getElementById("code").focus(),
    parked: () => book.parked.length,
    resume: () => parked(book, resume),
};

// ---- codes

async function scanned(code) {
    const article = goods.find((one) => one.sku === code || one.name.toLowerCase() === code.toLowerCase());
    if (article) return add(article);
    if (book.receipts.some((one) => one.number === code)) return open(code);
    try {
        await meant(await connected().scan(code, "keyed", operator));
    } catch (error) {
        sayTrouble(error);
    }
}

async function meant(card) {
    if (card.outcome === "member" || card.outcome === "new-member") say({ member: card.member.id, found: { by: "scan", when: whenFound() } });
    else if (card.outcome === "receipt") await returnOf(card);
    else toast(card.text, card.outcome === "payment-refused" ? "trouble" : "");
}

const whenFound = () => (state.sale.empty ? "beforeLines" : "afterTotal");

// ---- paying

async function paying() {
    if (state.sale.empty) return;
    if (!state.sale.locked) await (advice?.hold(state.sale) ?? (state.sale.locked = true));
    changed();
    pay(state.sale, { advice: advice ?? withoutAdvice, keep: changed, paid, left: changed });
}

/** From here on the library keeps them until the till has them. */
async function handOverOwed() {
    for (const { id, key, sale } of book.owed) {
        await till.commit(id, sale, key).catch(sayTrouble);
        book.settle(key);
    }
}

/** The sale at hand is written down, so the page may begin anew whenever nothing is open. */
function lookAgain() {
    setTimeout(async () => {
        if (!document.querySelector("dialog[open]") && (await library(place.agent))) location.reload();
        else lookAgain();
    }, 3000);
}

const withoutAdvice = { letGo: async (sale) => (sale.locked = false) };

async function paid(change) {
    const sale = state.sale;
    const number = book.nextNumber(sale.mode);
    const whole = sale.whole({ receiptNumber: number, businessDate: businessDate(), operator, pos: `quayside-${place.till}` });
    const answer = await handedOver(sale, whole);
    const text = receipt(sale, { receiptNumber: number, at: new Date(), operator: "Kim", tillName: tillName(), change }, answer);
    const filed = { kind: "sale", number, at: new Date().toISOString(), businessDate: whole.businessDate, mode: sale.mode, total: whole.total, visit: answer?.visit, code: answer?.receipt?.receiptCode, agent: place.agent, text };
    book.file(filed);
    const words = sale.member ? `${sale.member.firstName ?? "The new member"} ${answer ? "has" : "had"} ${answer?.receipt?.balance ?? sale.member.bonus ?? 0} points.` : null;
    fresh();
    paper({ ...filed, change, fresh: true, words, sign: "gift", kind: "celebrate" }, [["Next customer", () => {}, { kind: "do", key: "↵", autofocus: true }]]);
}

async function handedOver(sale, whole) {
    try {
        if (till) return await till.commit(sale.id, whole);
        book.owe({ id: sale.id, key: crypto.randomUUID(), sale: { occurredAt: new Date().toISOString(), ...whole } });
        return null;
    } catch (error) {
        sayTrouble(error);
        return null;
    }
}

// ---- parking

async function park() {
    const { sale } = state;
    if (sale.empty || partlyPaid()) return;
    await till?.abandon(sale.id).catch(() => {});
    book.park({ ...sale, say: sale.member ? { member: sale.member.id, found: sale.found } : undefined });
    fresh();
}

function resume(id) {
    if (!state.sale.empty) return toast("Finish or park this sale first.", "trouble");
    state.sale = new Sale(book.resume(id));
    changed();
}

// ---- the till around it

function training() {
    if (!state.sale.empty) return toast("Finish or park this sale first.", "trouble");
    fresh(state.sale.mode === "training" ? "live" : "training");
}

function returning(on = !state.returning) {
    state.returning = on;
    document.querySelector("[data-does=returning]").setAttribute("aria-pressed", on);
    if (on) toast("The next article comes back.");
}

function connected() {
    if (till) return till;
    throw Object.assign(new Error(), { text: "Regulars is not here; nothing else is lost." });
}

function sayTrouble(error) {
    if (!error.text) throw error;
    toast(error.text, "trouble");
}

/** The store's, as the till says; today where it is silent. */
function businessDate() {
    return state.status?.businessDate ?? new Date().toLocaleDateString("sv");
}

const tillName = () => state.status?.tillName ?? `Till ${place.till}`;

const acts = {
    points: () => state.sale.quote?.redeem?.most > 0 && does.points(),
    pay: paying, park: () => (state.sale.empty && book.parked.length ? does.resume() : park()), training, returning: () => returning(),
    receipts: () => receipts(book, open),
    day: () => day(book, businessDate(), (date, totals) => connected().closeDay(date, totals)),
};
const keys = { F2: "park", F3: "receipts", F4: "returning", F7: "points" };

document.addEventListener("click", (event) => acts[event.target.closest("[data-does]")?.dataset.does]?.());
document.addEventListener("keydown", (event) => {
    if (!keys[event.key] || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    acts[keys[event.key]]();
});
document.getElementById("scan").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = document.getElementById("code");
    const code = field.value.trim();
    field.value = "";
    if (code) scanned(code);
    else paying();
});

shelf(goods, add);
document.getElementById("where").textContent = tillName();
alone(till ? null : "Regulars is not here: sell on. The till looks for it by itself, and hands over what was sold.");
changed();
if (till) handOverOwed();
else lookAgain();

till?.follow({
    status: (status) => ((state.status = status), (document.getElementById("where").textContent = `${status.store?.name ?? ""}, ${status.tillName}`)),
    connected: () => (silence(null), changed()),
    lost: silence,
    // Also when there is advice already: the tap may have come a moment before Regulars heard of this sale.
    card: (card) => !state.sale.member && card.member && !state.sale.locked && say({ member: card.member.id, found: { by: "tap", when: whenFound() } }),
    code: ({ text }) => scanned(text),
    checkout: (quote) => {
        if (quote.posSaleId === state.sale.id && ["open", "locked"].includes(quote.state)) advice.hear(state.sale, quote);
    },
});
