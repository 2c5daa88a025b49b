// Earlier sales: look again, cancel, give money back, or take something back within the sale at hand.
import { cents, plain, shown, sum } from "./money.js";
import { banner, button, dialog, el, icon, money, row, toast } from "./ui.js";

/** All receipts of this till, newest first. */
export function receipts(book, open) {
    const field = el("input", { id: "old", autocomplete: "off", autofocus: true, placeholder: "R1-1042 or the code on the receipt" });
    const list = book.receipts.slice(0, 30).map((one) => row({
        sign: icon("receipt"), title: `${one.number}, ${shown(cents(one.total))}`, text: [one.at.slice(11, 16), one.state].filter(Boolean).join(", "),
        end: button("Open", () => (made.close(), open(one.number))),
    }));
    const made = dialog("Which receipt?", [
        el("div", { class: "field" }, el("label", { for: "old" }, "Scan the code on it, or type its number"), field),
        list.length ? el("ul", { class: "rows" }, list) : el("p", { class: "soft" }, "Nothing was sold here yet."),
    ], [button("Back", () => made.close(), { key: "Esc" }), button("Open", find, { kind: "do", key: "↵" })]);
    made.addEventListener("keydown", (event) => event.key === "Enter" && event.target === field && (event.preventDefault(), find()));

    function find() {
        if (!field.value.trim()) return field.focus();
        made.close();
        open(field.value.trim());
    }
}

/** One receipt as this till printed it. */
export function paper(one, does) {
    const made = dialog(one.change ? `Paid. Change ${shown(one.change)}` : "Paid", [
        one.fresh && one.words ? banner(one.sign, one.words, one.more ?? "", one.kind) : null,
        el("div", { class: "paper-roll" }, el("div", { class: "paper", tabindex: "0" }, el("pre", {}, one.text), code(one))),
    ].filter(Boolean), does.map(([words, act, how]) => button(words, () => (made.close(), act()), how)));
    return made;
}

/** The receipt code as a scanner reads it, drawn by the till. */
function code({ code: text, agent }) {
    return text && agent ? el("img", { class: "paper-code", alt: "The receipt code", src: `${agent}/panel/code.svg?text=${encodeURIComponent(text)}`, onerror: (event) => event.target.remove() }) : null;
}

/**
 * Which lines come back. Where no till here knows the sale, only an amount is asked.
 * @param found `{visit}` or `{receiptCode}` and its lines, or `{unknown}` with a sentence
 */
export function giveBack(found, { quote, refund, exchange }) {
    const ticks = (found.lines ?? []).map((line) => tick(line));
    const amount = el("input", { id: "back", inputmode: "decimal", autocomplete: "off", autofocus: !ticks.length });
    const words = el("p", { class: "hint", role: "status" });
    const made = dialog("What comes back?", [
        found.text ? banner("question", found.title ?? "We do not know this sale here", found.text, "old") : null,
        ticks.length ? el("ul", { class: "rows" }, ticks.map((one) => one.row)) : null,
        ticks.length ? null : el("div", { class: "field" }, el("label", { for: "back" }, "What do you pay back?"), amount),
    ].filter(Boolean), [
        words, button("Back", () => made.close(), { key: "Esc" }),
        ticks.length && found.exchange ? button("Into this sale", () => (made.close(), exchange(chosen())), { sign: "swap" }) : null,
        button("Give money back", pay, { kind: "do", sign: "refund" }),
    ].filter(Boolean));
    show();

    function tick(line) {
        const left = Number(line.quantity) - Number(line.returnedQuantity ?? 0);
        const box = el("input", { type: "checkbox", id: `back-${line.id}`, disabled: left <= 0, onchange: show });
        const text = left > 0 ? `${left} of ${line.quantity} can come back` : "already came back";
        const label = el("label", { for: `back-${line.id}`, class: "row-text" }, el("b", {}, line.name ?? `Line ${line.id}`), el("small", {}, text));
        return { line, left, box, row: el("li", { class: left > 0 ? "row" : "row dim" }, el("span", { class: "row-sign" }, box), label, el("span", { class: "row-end" }, money(cents(line.paid) - cents(line.returnedPaid ?? "0")))) };
    }

    function chosen() {
        return ticks.filter((one) => one.box.checked).map(({ line, left }) => ({ ...line, left: String(left), worth: plain(cents(line.paid) - cents(line.returnedPaid ?? "0")) }));
    }

    function body() {
        const lines = chosen().map((line) => ({ line: line.id, quantity: line.left }));
        return { currency: "EUR", ...found.basis, ...(lines.length ? { lines } : { paidBack: plain(cents(amount.value.replace(",", "."))) }) };
    }

    async function show() {
        if (!chosen().length) return (words.textContent = ticks.length ? "Choose what comes back." : "");
        try {
            words.textContent = (await quote(body())).text ?? "";
        } catch (error) {
            words.textContent = `${shown(sum(chosen().map((line) => cents(line.worth))))} back. ${error.text ?? ""}`;
        }
    }

    function pay() {
        if (ticks.length ? !chosen().length : !(cents(amount.value.replace(",", ".")) > 0)) return toast("Choose what comes back first.", "trouble");
        made.close();
        refund(body());
    }
}
