import { button, dialog, el, money } from "./ui.js";
import { times } from "./money.js";

/** Asks how much of something lies on the scales; `done` hears the quantity as a text. */
export function weigh(article, done) {
    const costs = el("dd", {});
    const field = el("input", { id: "weight", inputmode: "decimal", autocomplete: "off", value: "0.450", autofocus: true, oninput: show });
    function show() {
        const weight = Number(field.value.replace(",", "."));
        costs.replaceChildren(money(weight > 0 ? times(weight, article.price) : 0, "EUR"));
    }
    const made = dialog(article.name, [
        el("div", { class: "field" }, el("label", { for: "weight" }, `Weight in ${article.unit}`), field),
        el("div", { class: "buttons" }, ["0.150", "0.300", "0.452", "0.750", "1.000"].map((weight) => button(weight, () => ((field.value = weight), show())))),
        el("dl", { class: "sum" }, el("div", { class: "total" }, el("dt", {}, `at ${article.price} a ${article.unit}`), costs)),
    ], [button("Back", () => made.close(), { key: "Esc" }), button("Into the basket", take, { kind: "do", key: "↵" })]);
    made.addEventListener("keydown", (event) => event.key === "Enter" && event.target === field && (event.preventDefault(), take()));
    field.select();
    show();

    function take() {
        const weight = Number(field.value.replace(",", "."));
        if (!(weight > 0 && weight < 100)) return field.select();
        made.close();
        done(weight.toFixed(3));
    }
}
