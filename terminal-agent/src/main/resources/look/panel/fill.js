// Fills a template's copy with data. What an element wants stands on it:
//   data-text="path"      its text                      data-words="a sentence with {path}"
//   data-money="path"     an amount, with data-currency="path" if the currency is to be read
//   data-show="path"      it stays only if there is one  data-each="path": its first child once for each
//   data-class, -href, -src, -for, -id, -name, -value, -disabled="path": that attribute

const attributes = ["href", "src", "for", "id", "name", "value", "disabled"];

export const at = (data, path) => path.split(".").reduce((value, key) => value?.[key], data);

/** A sentence with its {…} filled in. */
export const sentence = (text, data) => text.replace(/\{([\w.]+)\}/g, (_, path) => at(data, path) ?? "");

/** The first element of a template, filled. */
export function copyOf(template, data) {
    const made = template.content.firstElementChild.cloneNode(true);
    fill(made, data);
    return made;
}

export function fill(element, data) {
    const wants = element.dataset;
    if (wants.show !== undefined && empty(at(data, wants.show))) return element.remove();
    if (wants.text !== undefined) element.textContent = at(data, wants.text) ?? "";
    if (wants.words !== undefined) element.textContent = sentence(wants.words, data);
    if (wants.money !== undefined) element.replaceChildren(money(at(data, wants.money), at(data, wants.currency ?? "")));
    if (wants.class !== undefined) element.classList.add(...[at(data, wants.class)].filter(Boolean));
    attributes.forEach((name) => wants[name] !== undefined && set(element, name, at(data, wants[name])));
    if (wants.each !== undefined) each(element, at(data, wants.each) ?? []);
    else [...element.children].forEach((child) => fill(child, data));
}

function each(element, items) {
    const pattern = element.firstElementChild;
    element.replaceChildren(...items.map((item) => {
        const made = pattern.cloneNode(true);
        fill(made, item);
        return made;
    }));
}

function set(element, name, value) {
    if (value === true) element.setAttribute(name, "");
    else if (!empty(value)) element.setAttribute(name, value);
}

const empty = (value) => value === undefined || value === null || value === false || value === "" || value.length === 0;

const point = new Intl.NumberFormat(document.documentElement.lang).formatToParts(1.5).find((part) => part.type === "decimal").value;

/** An amount such as "-8.40", with a true minus, the page's own decimal sign, and the currency before and below it. */
export function money(amount, currency) {
    const made = document.createElement("span");
    made.className = "money";
    if (currency) made.append(Object.assign(document.createElement("small"), { textContent: currency }));
    made.append(String(amount).replace("-", "−").replace(".", point));
    return made;
}
