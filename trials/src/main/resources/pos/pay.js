import { cashOf, cents, plain, shown } from "./money.js";
import { button, dialog, el, icon, money, row, toast } from "./ui.js";

const kinds = { cash: "Cash", card: "Card", "gift-card": "Gift card" };

/** Takes payment in as many parts as the customer likes. `paid` hears the change to give; `left` that nothing was paid after all. */
export function pay(sale, { advice, keep, paid, left }) {
    const due = el("p", { class: "due" });
    const parts = el("ul", { class: "rows" });
    const field = el("input", { id: "amount", inputmode: "decimal", autocomplete: "off", autofocus: true });
    const quick = el("div", { class: "buttons" });
    let done = false;
    const made = dialog("Pay", [due, parts, el("div", { class: "field" }, el("label", { for: "amount" }, "Amount"), field), quick], [
        button("Back", () => made.close(), { key: "Esc" }),
        button("Gift card", () => take("gift-card"), { key: "F5" }),
        button("Cash", () => take("cash"), { key: "F6" }),
        button("Card", () => take("card"), { kind: "do", key: "↵" }),
    ], async () => {
        if (!done && sale.tenders.length === 0) await advice.letGo(sale);
        if (!done) left();
    });
    made.addEventListener("keydown", (event) => {
        const kind = { F5: "gift-card", F6: "cash" }[event.key] ?? (event.key === "Enter" && event.target === field ? "card" : null);
        if (kind) (event.preventDefault(), take(kind));
    });
    show();

    function show() {
        due.replaceChildren(el("span", {}, sale.due < 0 ? "To give back" : "Still to pay"), money(Math.abs(sale.due), "EUR"));
        parts.replaceChildren(...sale.tenders.map((one, i) => row({
            sign: icon("check"), title: one.words,
            end: [money(one.cents), button("", () => takeBack(i), { kind: "quiet icon-only", sign: "close", "aria-label": `Take ${one.words} back` })],
        })));
        field.value = plain(sale.due);
        const notes = sale.due > 0 ? [cashOf(sale.due), ...[500, 1000, 2000, 5000].map((note) => Math.ceil(sale.due / note) * note)] : [];
        quick.replaceChildren(...[...new Set(notes)].map((note) => button(shown(note), () => ((field.value = plain(note)), field.focus()))));
        field.select();
    }

    function takeBack(i) {
        sale.tenders.splice(i, 1);
        keep();
        show();
    }

    async function take(kind) {
        const offered = cents(field.value.replace(",", "."));
        const wanted = sale.due;
        if (!Number.isFinite(offered) || (wanted !== 0 && (offered === 0 || Math.sign(offered) !== Math.sign(wanted)))) {
            toast(`Type an amount up to ${shown(wanted)}.`, "trouble");
            return field.select();
        }
        const tender = part(kind, offered, wanted);
        if (!tender) return toast(`${kinds[kind]} cannot give change: at most ${shown(wanted)}.`, "trouble");
        if (tender.cents !== 0) sale.tenders.push(tender);
        keep();
        if (sale.due !== 0) return show();
        done = true;
        made.close();
        paid(tender.change ?? 0);
    }
}

/** What one payment brings in; cash may round and give change, everything else is exact. */
function part(kind, offered, wanted) {
    const words = kinds[kind];
    if (Math.abs(offered) < Math.abs(wanted) && !(kind === "cash" && offered === cashOf(wanted))) return { kind, words, cents: offered };
    if (kind !== "cash") return offered === wanted ? { kind, words, cents: wanted } : null;
    const owed = cashOf(wanted);
    return { kind, words, cents: owed, rounding: owed - wanted, change: Math.max(0, offered - owed) };
}
