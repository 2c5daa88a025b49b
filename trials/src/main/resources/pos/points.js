// Paying with points: how many, and what that is in money, before anything is taken.
import { button, dialog, el } from "./ui.js";

/** @param spend hears how many points are to pay; 0 is none */
export function points({ points: now, most, mostAmount, minimum, step, choices }, spend) {
    const lead = el("p", {}, `Up to ${most} points can pay ${mostAmount} of this basket.`);
    const field = el("input", { id: "many", inputmode: "numeric", autocomplete: "off", autofocus: true, value: String(now || most) });
    const hint = el("p", { class: "hint" }, `From ${minimum}, in steps of ${step}.`);
    const quick = el("div", { class: "buttons" }, ...choices.map((one) => button(`${one.points} points: ${one.amount}`, () => done(one.points))));
    const made = dialog("Pay with points", [lead, quick, el("div", { class: "field" }, el("label", { for: "many" }, "Or another number of points"), field, hint)], [
        button("Back", () => made.close(), { key: "Esc" }),
        ...(now ? [button("Spend none", () => done(0))] : []),
        button("Spend", () => done(Number(field.value)), { kind: "do", key: "\u21b5" }),
    ]);
    made.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.target === field) (event.preventDefault(), done(Number(field.value)));
    });
    field.select();

    function done(many) {
        if (many !== 0 && (!Number.isInteger(many) || many < minimum || many > most || many % step)) return field.select();
        made.close();
        spend(many);
    }
}
