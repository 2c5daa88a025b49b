// What the page shows of a sale. It changes nothing by itself.
import { cents, shown } from "./money.js";
import { button, el, icon, money, picture } from "./ui.js";

const at = (id) => document.getElementById(id);
const tierSign = (member) => icon(`tier-${member.tierRank ?? 1}`);

export function shelf(articles, add) {
    at("goods").replaceChildren(...articles.map((one) => el("li", {}, el("button", { class: "good", type: "button", onclick: () => add(one) },
        picture(`goods.svg#${one.sku}`), el("span", { class: "good-name" }, one.name),
        el("span", { class: "money" }, one.unit === "pc" ? one.price : `${one.price} / ${one.unit}`)))));
}

export function show(sale, does) {
    at("in-training").hidden = sale.mode !== "training";
    document.querySelector("[data-does=training]").setAttribute("aria-pressed", sale.mode === "training");
    document.querySelector("[data-does=park]").disabled = sale.empty || sale.locked;
    document.querySelector("[data-does=pay]").disabled = sale.empty;
    at("member").replaceChildren(...member(sale, does));
    at("lines").replaceChildren(...(sale.empty ? [el("li", {}, nothing(does))] : sale.lines.map((one) => line(one, sale, does))));
    at("sum").replaceChildren(...totals(sale));
}

export function alone(sentence) {
    at("alone").hidden = !sentence;
    at("alone").replaceChildren(icon("offline"), sentence ?? "");
}

function member(sale, does) {
    const { quote } = sale;
    if (quote?.question) return [question(quote.question, does)];
    if (sale.member) return [el("div", { class: "pos-member" }, tierSign(sale.member),
        el("span", {}, el("b", {}, sale.member.firstName ?? "New member"), " ", el("small", {}, earns(sale))),
        spends(sale) ? button("Points", does.points, { kind: "quiet", key: "F7", disabled: sale.locked }) : null,
        button("Take off", does.takeOff, { kind: "quiet" }))];
    const join = sale.empty ? null : quote?.ifJoined?.text;
    return [el("div", { class: "pos-member none" }, icon("card"), el("span", {}, join ?? "No member."), button("Find", does.find, { kind: "quiet" }))];
}

function question({ text, keep, change }, does) {
    return el("div", { class: "pos-member question", role: "alert" }, icon("swap"), el("b", {}, text), el("span", { class: "buttons" },
        button(`Keep ${keep.firstName ?? "the first"}`, () => does.keepMember(keep)), button(`Change to ${change.firstName ?? "the new one"}`, () => does.changeMember(change), { kind: "do" })));
}

const spends = (sale) => sale.quote?.redeem?.most > 0;

function earns(sale) {
    const points = sale.quote.bonus;
    return [sale.member.tierName, points ? `earns ${points} ${points === 1 ? "point" : "points"}` : null, spends(sale) ? `${sale.quote.redeem.most} points can pay ${sale.quote.redeem.mostAmount}` : null].filter(Boolean).join(", ").toLowerCase();
}

function nothing(does) {
    return el("div", { class: "empty" }, icon("basket"), el("p", {}, "Choose an article, or scan one."),
        does.parked() ? el("div", { class: "buttons" }, button(`${does.parked()} parked`, does.resume, { sign: "park" })) : null);
}

function line(one, sale, does) {
    const counted = `${one.quantity.replace("-", "−")}${one.unit === "pc" ? "" : ` ${one.unit}`} × ${one.unitPrice}`;
    const back = one.quantity.startsWith("-");
    const text = [["1", "-1"].includes(one.quantity) ? null : counted, back ? "comes back" : null, one.flags.includes("ageRestricted") ? "ask the age" : null].filter(Boolean).join(", ");
    const advised = sale.adjustments.filter((adjustment) => adjustment.line === one.id);
    return el("li", { class: back ? "line returned" : "line" },
        el("span", {}, el("b", {}, one.name), text ? el("small", {}, text) : null), money(cents(one.amount)),
        button("", () => does.void(one.id), { kind: "quiet", sign: "close", "aria-label": `Void ${one.name}`, disabled: sale.locked }),
        advised.flatMap((adjustment) => [el("small", { class: "adjusts" }, adjustment.text), el("small", { class: "money" }, shown(-cents(adjustment.amount)))]));
}

function totals(sale) {
    const part = (kind, words, amount, currency) => el("div", { class: kind }, el("dt", {}, words), el("dd", {}, money(amount, currency)));
    const asides = sale.given ? [part("", "Basket", sale.before), part("off", "Harbour Club", -sale.given)] : [];
    return [...asides, ...(sale.paid ? [part("", "Paid already", sale.paid)] : []), part("total", sale.total < 0 ? "To give back" : "To pay", Math.abs(sale.due), "EUR")];
}

