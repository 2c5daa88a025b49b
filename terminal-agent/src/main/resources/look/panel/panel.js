// The panel: follows its till, shows who stands there and what changes on the bill. It never takes the focus.
import { look, trouble, watchForCameras } from "./camera.js";
import { ask, code, enrol, find, points, refund } from "./dialogs.js";
import { copyOf, sentence } from "./fill.js";
import { rows } from "./readers.js";
import { play, switchSound } from "./sound.js";
import { line, nameOf, view } from "./view.js";
import { listen } from "./wedge.js";

const words = Object.fromEntries([...document.getElementById("words").content.children].map((one) => [one.dataset.key, one.textContent]));
const till = Regulars.connect();
const heard = { connected: false, status: null, checkout: null, card: null, done: null, reads: {}, own: {}, hasCamera: false };
const keys = { m: "camera", e: "readers", j: "join", f: "find", r: "refund", p: "spend", o: "code", x: "takeOff", k: "keep", c: "change", s: "sound", Escape: "back" };
const short = 6_000;
const long = 60_000;
let shown = "";
let shownLine = "";
let joining = null;
let timer;

// ---- what is shown

function draw() {
    const { screen, data } = view(heard, words);
    const now = JSON.stringify([screen, data]);
    if (now !== shown) show(screen, data);
    shown = now;
    drawLine();
    const member = Boolean(heard.checkout?.member);
    document.querySelectorAll(".panel-does [data-does]").forEach((one) => {
        one.hidden = !heard.connected || !heard.status || (one.dataset.when === "camera" && !heard.hasCamera) || (one.dataset.when === "points" && !canSpend()) || (one.dataset.when === "open" && heard.checkout?.state !== "open") || (one.dataset.when === "member" && !member) || (one.dataset.when === "no-member" && (member || heard.card?.member));
    });
    document.querySelector(".panel-does [data-does=join]").classList.toggle("do", screen === "basket");
}

function canSpend() {
    const { state, redeem } = heard.checkout ?? {};
    return state === "open" && (redeem?.most > 0 || redeem?.points > 0);
}

function show(screen, data) {
    const main = document.getElementById("panel");
    const open = main.querySelector("details")?.open;
    main.replaceChildren(copyOf(document.querySelector(`template[data-screen="${screen}"]`), data));
    main.removeAttribute("aria-busy");
    if (open && main.querySelector("details")) main.querySelector("details").open = true;
}

function drawLine() {
    drawReaders();
    const items = line(heard, words);
    const now = JSON.stringify(items);
    if (now === shownLine) return;
    shownLine = now;
    document.getElementById("state").replaceChildren(...items.map((one) => {
        const made = Object.assign(document.createElement(one.does ? "button" : "span"), { className: one.mood });
        made.innerHTML = `<svg class="icon" aria-hidden="true"><use href="/look/icons.svg#${one.icon}"/></svg>`;
        made.append(one.text);
        if (one.does) {
            Object.assign(made.dataset, { does: one.does });
            Object.assign(made, { type: "button", title: words["readers.title"] });
            made.append(Object.assign(document.createElement("kbd"), { textContent: "E" }));
        }
        return made;
    }));
}

/** The corner is drawn anew while it is open. */
function drawReaders() {
    const list = document.querySelector("dialog.readers[open] .rows");
    if (!list) return;
    const fresh = copyOf(document.querySelector("template[data-dialog=readers]"), corner());
    list.replaceWith(fresh.querySelector(".rows"));
}

function corner() {
    const readers = rows(heard, words);
    return { readers, none: !readers.length, amiss: readers.some((one) => one.mood === "trouble") };
}

/** A word in passing, above whatever is open. */
function toast(text, mood = "") {
    const made = Object.assign(document.createElement("p"), { className: `toast ${mood}`, textContent: text });
    const place = document.getElementById("toasts");
    place.replaceChildren(made);
    place.popover = "manual";
    place.hidePopover();
    place.showPopover();
    setTimeout(() => made.remove(), short);
}

/** Goes back to what is at hand after a while. */
function forgetAfter(wait) {
    clearTimeout(timer);
    timer = setTimeout(() => does.back(), wait);
}

// ---- what is heard

const events = {
    connected: async () => {
        Object.assign(heard, { connected: true, refused: null });
        heard.checkout = (await till.open().catch(() => [])).at(-1) ?? null;
        draw();
    },
    lost: (error) => {
        Object.assign(heard, { connected: false, refused: error.code ? error.text : null });
        draw();
    },
    status: (status) => {
        heard.status = status;
        till.currency = status.store?.currency;
        document.title = status.tillName;
        draw();
    },
    card: (card) => {
        if (card.reader) heard.reads[card.reader] = { kind: card.source, outcome: card.outcome, at: Date.now() };
        if (joining?.open && (card.member || card.outcome === "unknown-card")) return joining.takes(card);
        if (card.outcome === "coupon" && card.reader) return takeCoupon(card);
        if (!concerns(card)) return;
        play(card.sound);
        Object.assign(heard, { card, done: null });
        forgetAfter(long);
        draw();
    },
    checkout: (checkout) => {
        const ours = heard.checkout?.posSaleId === checkout.posSaleId;
        if (checkout.state === "open" || checkout.state === "locked") {
            Object.assign(heard, { checkout, done: null, card: checkout.member ? null : heard.card });
        } else if (ours) {
            Object.assign(heard, { checkout: null, card: null, done: checkout.state === "committed" ? thanks(heard.checkout, checkout) : null });
            forgetAfter(short);
        }
        draw();
    },
    reader: (reader) => {
        const name = reader.reader;
        if (reader.state === "card-failed") {
            heard.reads[name] = { kind: "tap", outcome: "card-failed", at: Date.now() };
            drawReaders();
            return toast(reader.text, "trouble");
        }
        const readers = new Map(heard.status?.readers.map((one) => [one.name, one]));
        readers.set(name, { ...readers.get(name), name, state: reader.state, text: reader.text });
        if (heard.status) heard.status.readers = [...readers.values()];
        draw();
    },
};

/** A code that this till's own reader, or this page, has read counts for the open sale. */
async function takeCoupon({ couponCode, text }) {
    if (heard.checkout?.state === "open") await attempt(() => showCode(couponCode));
    toast(text);
}

/** A receipt or a claim code that the POS has scanned is the POS's business. */
const concerns = (card) => Boolean(card.member ?? document.querySelector(`template[data-screen="${card.outcome}"]`));

/** What was committed names the member by id only; who that is was heard before. */
function thanks({ member }, { bonus }) {
    return member ? { name: nameOf(member, words), bonus } : null;
}

// ---- what can be done

const does = {
    back: () => {
        Object.assign(heard, { card: null, done: null });
        draw();
    },
    join: async () => {
        joining = await enrol(till, words, { scan: heard.card?.scan, checkout: heard.checkout, joined });
    },
    find: () => find(till, (answer) => attach(answer.member, answer)),
    spend: () => points(heard.checkout.redeem, words, async (many) => events.checkout(await till.redeem(heard.checkout.posSaleId, many))),
    code: () => code(showCode),
    refund: () => refund(till, words, (answer) => toast(answer.text, "celebrate")),
    readers: () => ask("readers", corner()),
    camera: () => useCamera(),
    takeOff: async () => {
        const { member, posSaleId } = heard.checkout ?? {};
        if (!member) return;
        events.checkout(await till.attach(posSaleId, null));
        toast(sentence(words["taken-off"], { name: nameOf(member, words) }));
    },
    sound: () => document.querySelector("[data-does=sound]").setAttribute("aria-pressed", switchSound()),
    keep: () => answer("keep", {}),
    change: () => answer("change", { replaceMember: true }),
};

/** Takes a code for the open sale; answers with a sentence where it is none. */
async function showCode(shown) {
    const answer = await till.show(heard.checkout.posSaleId, shown);
    events.checkout(answer);
    const told = answer.codes.at(-1);
    return told?.outcome === "coupon" ? null : told?.text;
}

async function answer(which, more) {
    const { question, posSaleId } = heard.checkout ?? {};
    if (question) events.checkout(await till.attach(posSaleId, question[which].id, more));
}

async function attach(member, card) {
    if (!heard.checkout) return events.card(card);
    events.checkout(await till.attach(heard.checkout.posSaleId, member.id, { found: { by: "keyed", when: "beforeLines" } }));
}

function joined({ member, card, checkout }) {
    const name = nameOf(member, words);
    if (checkout) events.checkout(checkout);
    else events.card({ outcome: "member", member });
    if (card.kind !== "provisional") return toast(sentence(words["enrol.done"], { name }), "celebrate");
    ask("joined", { name, code: card.code, until: card.validUntil, picture: `/panel/code.svg?text=${encodeURIComponent(card.code)}` });
}

const act = (name) => attempt(does[name]);

async function attempt(what) {
    try {
        await what?.();
    } catch (error) {
        if (!error.text) throw error;
        toast(error.text, "trouble");
    }
}

document.addEventListener("click", (event) => act(event.target.closest("[data-does]")?.dataset.does));
document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (pressed(event.key)) event.preventDefault();
});

/** One letter does what its button does. */
function pressed(key) {
    const name = keys[key.length === 1 ? key.toLowerCase() : key];
    const there = name === "back" || [...document.querySelectorAll(`[data-does="${name}"]`)].some((one) => one.checkVisibility());
    if (!name || !there || document.querySelector("dialog[open]")) return false;
    act(name);
    return true;
}

// ---- readers that type

listen(JSON.parse(document.body.dataset.wedge), {
    typed: pressed,
    scanned: async (bytes, isStripe) => {
        await attempt(async () => read(await till.scan(bytes, isStripe ? "stripe" : "scanner"), "keyboard"));
        bytes.fill(0);
    },
});

/** Something was read by this page itself; that it is shown is heard like any other card. */
async function read(answer, by) {
    heard.own[by] = { kind: answer.source, outcome: answer.outcome, at: Date.now() };
    drawReaders();
    const asks = document.querySelector("dialog[open]");
    if (asks?.takes) return asks.takes(answer);
    if (answer.outcome === "coupon") await takeCoupon(answer);
    else if (answer.member && heard.checkout) events.checkout(await till.attach(heard.checkout.posSaleId, answer.member.id, { found: { by: "scan", when: "beforeLines" } }));
    else if (!concerns(answer)) toast(answer.text);
}

// ---- the camera

async function useCamera() {
    const dialog = ask("camera", {});
    const again = dialog.querySelector("[data-again]");
    const says = dialog.querySelector("[data-says]");
    const hold = says.textContent;
    again.addEventListener("click", tryIt);
    await tryIt();

    async function tryIt() {
        Object.assign(again, { hidden: true });
        says.textContent = hold;
        dialog.classList.remove("amiss");
        try {
            const answer = await look(till, dialog);
            dialog.close();
            if (answer) await (answer.among ? choose(answer) : read(answer, "camera"));
        } catch (error) {
            const what = error.text ?? words[trouble(error)];
            if (!what) throw error;
            says.textContent = what;
            dialog.classList.add("amiss");
            Object.assign(again, { hidden: false });
            again.focus();
        }
    }
}

/** Several codes were in one picture: somebody says which one is meant. */
function choose({ among }) {
    const dialog = ask("several", { among: among.map((one, i) => ({ ...one, id: `choice-${i}`, key: String(i + 1) })) });
    const take = (one) => {
        if (!one) return;
        dialog.close();
        events.card(one);
        attempt(() => read(one, "camera"));
    };
    among.forEach((one, i) => dialog.querySelector(`#choice-${i}`).addEventListener("click", () => take(one)));
    dialog.addEventListener("keydown", (event) => take(among[Number(event.key) - 1]));
}

watchForCameras((there) => {
    heard.hasCamera = there;
    draw();
});
till.follow(events);
