// The few things every part of the page is made with.
import { shown } from "./money.js";

/** An element: properties that start with "on" listen, all others are attributes; what is null is left out. */
export function el(tag, properties = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
        else if (value === true) made.setAttribute(name, "");
        else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
    }
    made.append(...inside.flat().filter((one) => one !== null && one !== undefined && one !== false));
    return made;
}

export function picture(href, properties = {}) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", href);
    svg.setAttribute("aria-hidden", "true");
    for (const [name, value] of Object.entries(properties)) svg.setAttribute(name, value);
    svg.append(use);
    return svg;
}

export const icon = (name) => picture(`/look/icons.svg#${name}`, { class: "icon" });

export const money = (amount, currency) =>
    el("span", { class: "money" }, currency ? el("small", {}, currency) : null, shown(amount));

export const button = (words, onclick, { kind = "", sign, key, ...more } = {}) =>
    el("button", { class: `button ${kind}`, type: "button", onclick, ...more }, sign ? icon(sign) : null, words, key ? el("kbd", {}, key) : null);

export function row({ sign = null, title, text = null, end = null, dim = false }) {
    return el("li", { class: dim ? "row dim" : "row" },
        el("span", { class: "row-sign" }, sign),
        el("span", { class: "row-text" }, el("b", {}, title), text ? el("small", {}, text) : null),
        end ? el("span", { class: "row-end" }, end) : null);
}

export function banner(sign, title, text, kind = "do") {
    return el("p", { class: `banner ${kind}` }, icon(sign), el("span", { class: "banner-text" }, el("b", {}, title), text));
}

let heading = 0;

/** A dialog that is gone when it is closed. Escape and the cross close it; `closed` hears of both. */
export function dialog(title, body, foot, closed = () => {}) {
    const id = `dialog-${++heading}`;
    const made = el("dialog", { class: "dialog", "aria-labelledby": id });
    made.append(el("div", { class: "dialog-hold" },
        el("div", { class: "dialog-head" }, el("h2", { id }, title),
            el("button", { class: "button quiet icon-only", type: "button", "aria-label": "Back", onclick: () => made.close() }, icon("close"))),
        el("div", { class: "dialog-body" }, body),
        el("div", { class: "dialog-foot" }, foot)));
    made.addEventListener("close", () => (made.remove(), closed()));
    document.body.append(made);
    made.showModal();
    made.querySelector("[autofocus]")?.focus();
    return made;
}

/** A word in passing, above whatever is open. */
export function toast(words, kind = "") {
    const made = el("p", { class: `toast ${kind}` }, words);
    const place = document.getElementById("toasts");
    place.replaceChildren(made);
    place.popover = "manual";
    place.hidePopover();
    place.showPopover();
    setTimeout(() => made.remove(), kind === "trouble" ? 8000 : 4000);
}
