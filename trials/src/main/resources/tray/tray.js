// A tray of cards for the simulated reader. cards.json: [{ kind, name, about, code, tier }]; `code` is what the reader reads.
import { settings } from "../pos/shop.js";
import { el, icon, picture } from "../pos/ui.js";

const cards = await (await fetch("cards.json")).json();
const tills = ["1", "2"].map((number) => settings(number)).filter((till) => till.token);
const at = (id) => document.getElementById(id);
let till = tills[0];
let lying = null;

function draw() {
    at("tills").replaceChildren(...(tills.length > 1 ? tills.map(choice) : []));
    at("cards").replaceChildren(...cards.map((card, i) => el("li", {}, one(card, i))));
    at("where").textContent = till ? `The reader of ${till.name}` : "The reader";
    at("there").textContent = !till ? "Open the link that the demo printed: it carries the tills’ tokens." : lying ? `${lying.name} lies on it.` : "Nothing lies on it.";
    at("lift").disabled = !lying;
}

function choice(one) {
    const box = el("input", { type: "radio", name: "till", checked: one === till, onchange: () => change(one) });
    return el("label", {}, box, el("span", {}, icon("till"), one.name));
}

function one(card, i) {
    const mark = { bank: "card", other: "tap" }[card.kind] ?? "mark";
    return el("button", { class: `tray-card tier-${card.tier ?? 0} ${card.kind ?? ""}`, type: "button", "aria-pressed": String(card === lying), onclick: () => (card === lying ? lift() : hold(card)) },
        picture(`/look/icons.svg#${mark}`, { class: "tray-mark" }), el("b", {}, card.name), el("small", {}, card.about ?? ""),
        el("span", { class: "tray-no" }, number(card)), i < 9 ? el("kbd", {}, String(i + 1)) : null);
}

/** What is embossed on a card of the shop; a bank's number is nobody's business. */
const number = ({ kind, code }) => (["member", "blank"].includes(kind) ? code.replace(/(\d{4})(?=\d)/g, "$1 ") : "");

async function change(other) {
    await lift();
    till = other;
    draw();
}

async function hold(card) {
    if (!till) return;
    await lift();
    if (await tell("present", card.code)) lying = card;
    draw();
}

async function lift() {
    if (lying) await tell("remove");
    lying = null;
    draw();
}

async function tell(what, body) {
    try {
        const headers = { Authorization: `Bearer ${till.token}`, "Content-Type": "application/octet-stream" };
        const answer = await fetch(`${till.agent}/v1/simulated-reader/${what}`, { method: "POST", headers, body });
        if (!answer.ok) at("there").textContent = (await answer.json()).error.text;
        return answer.ok;
    } catch {
        at("there").textContent = "The till does not answer. Is it running?";
        return false;
    }
}

at("lift").addEventListener("click", lift);
document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "l") lift();
    const card = cards[Number(event.key) - 1];
    if (card) hold(card);
});
draw();
