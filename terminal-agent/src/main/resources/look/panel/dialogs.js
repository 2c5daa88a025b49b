// What the panel asks the cashier. Each answers when it is closed; Escape closes all of them without a trace.
import { copyOf, money, sentence } from "./fill.js";

const template = (name) => document.querySelector(`template[data-dialog="${name}"]`);

/** Opens a dialog; `submitted` gets its form and returns a sentence where something is still open. */
export function ask(name, data, submitted = () => null) {
    const dialog = copyOf(template(name), data);
    const says = dialog.querySelector("[data-says]");
    const form = dialog.querySelector("form");
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => event.target.closest("[data-closes]") && dialog.close());
    form?.addEventListener("submit", async (event) => {
        event.preventDefault();
        const open = await submitted(new FormData(form), dialog).catch(sentenceOf);
        if (open) says.textContent = open;
        else dialog.close();
    });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[autofocus]")?.focus();
    return dialog;
}

function sentenceOf(error) {
    if (!error.text) throw error;
    return error.text;
}

export function find(till, found) {
    ask("find", {}, async (form) => {
        const what = form.get("what").trim();
        if (!what) return " ";
        const answer = await till.lookUp(what, form.get("by"));
        if (answer.outcome !== "member") return answer.text;
        found(answer);
    });
}

/** A code that the customer shows; what is wrong with it is said where it was typed. */
export function code(show) {
    ask("code", {}, async (form) => {
        const typed = form.get("code").trim();
        return typed ? show(typed) : " ";
    });
}

/** How many points pay, with what they are worth before they are taken. */
export function points(redeem, words, spend) {
    const { points, most, minimum, step, worth, choices } = redeem;
    const dialog = ask("points", { ...redeem, now: points || null, start: String(points || most) }, async (form) => {
        const many = Number(form.get("points"));
        if (!Number.isInteger(many) || many < minimum || many > most || many % step) return sentence(words["points.wrong"], redeem);
        await spend(many);
    });
    const field = dialog.querySelector("[name=points]");
    const show = () => dialog.querySelector("[data-worth]").replaceChildren(money(worthOf(field.value, worth)));
    field.addEventListener("input", show);
    [...dialog.querySelectorAll("[data-choice]")].forEach((one, i) => one.addEventListener("click", () => ((field.value = choices[i].points), show(), field.focus())));
    dialog.querySelector("[data-none]")?.addEventListener("click", () => spend(0).then(() => dialog.close()));
    field.select();
    show();
}

/** Rounded down to the cents that the rate is written with. */
function worthOf(text, { points, amount }) {
    const decimals = (amount.split(".")[1] ?? "").length;
    const minor = BigInt(amount.replace(".", "")) * BigInt(/^\d{1,9}$/.test(text) ? text : 0) / BigInt(points);
    const digits = String(minor).padStart(decimals + 1, "0");
    return decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
}

const channels = new Set(["email", "sms", "phone", "post"]);

/** @param with a scan of a blank card, the sale at hand */
export async function enrol(till, words, { scan, checkout, joined }) {
    const form = await till.enrolmentForm();
    const key = crypto.randomUUID();
    const about = (one) => ({ ...one, about: one.needed ? sentence(words["enrol.needed"], { version: one.textVersion }) : one.textVersion });
    const dialog = ask("join", {
        ...form, ifJoined: checkout?.ifJoined?.text,
        asked: form.consents.filter((one) => !channels.has(one.purpose)).map(about),
        channels: form.consents.filter((one) => channels.has(one.purpose)),
    }, async (said, dialog) => {
        const body = enrolment(form, said, { scan: dialog.scan, posSaleId: checkout?.posSaleId });
        const open = stillOpen(body, form, words);
        if (open) return open;
        const brought = await broughtBy(till, said, dialog);
        if (brought.text) return brought.text;
        joined(await till.enrol({ ...body, referredBy: brought.scan }, key));
    });
    carries(dialog, scan);
    dialog.takes = (answer) => answer.member ? takesReferrer(dialog, answer) : carries(dialog, answer.outcome === "unknown-card" ? answer.scan : undefined);
    return dialog;
}

/** Somebody's card was shown while the dialog is open: they brought the new member. */
function takesReferrer(dialog, { scan, member }) {
    const field = dialog.querySelector("[name=brought]");
    field.value = member.firstName ?? member.id;
    dialog.brought = { scan, said: field.value };
}

/** The scan of whoever brought them, or a sentence where nobody can be found by what was typed. */
async function broughtBy(till, said, dialog) {
    const typed = said.get("brought")?.trim();
    if (!typed) return {};
    if (dialog.brought?.said === typed) return dialog.brought;
    const { scan, outcome, text } = await till.scan(typed, "referrer");
    return ["member", "new-member", "unknown-card"].includes(outcome) ? { scan } : { text };
}

/** A blank card was tapped while the dialog is open. */
function carries(dialog, scan) {
    dialog.scan = scan ?? dialog.scan;
    dialog.querySelector("[data-carries=card]").hidden = !dialog.scan;
    dialog.querySelector("[data-carries=code]").hidden = Boolean(dialog.scan);
}

function enrolment({ consents, language }, said, more) {
    const given = (purpose) => said.has(purpose);
    const evidence = said.get("evidence");
    const text = (name) => said.get(name)?.trim() || undefined;
    return {
        firstName: text("firstName"), email: text("email"), phone: text("phone"), birthDate: text("birthDate"), language, ...more,
        consents: consents.map(({ purpose, textVersion }) => ({ purpose, textVersion, given: given(purpose), evidence })),
    };
}

function stillOpen(body, form, words) {
    if (!body.firstName) return words["enrol.name-open"];
    const needed = new Set(form.consents.filter((one) => one.needed).map((one) => one.purpose));
    if (body.consents.some((one) => needed.has(one.purpose) && !one.given)) return words["enrol.terms-open"];
    return body.consents[0].evidence ? null : words["enrol.evidence-open"];
}

export function refund(till, words, done) {
    const dialog = ask("refund", {}, async (form) => {
        const code = form.get("code").trim();
        if (!code) return words["refund.choose"];
        giveBack(till, words, await saleOf(till, code), done);
    });
    dialog.takes = async (scan) => {
        if (scan.outcome !== "receipt") return (dialog.querySelector("[data-says]").textContent = scan.text);
        dialog.close();
        giveBack(till, words, await soldBy(till, scan), done);
    };
}

async function saleOf(till, code) {
    const [visit] = await till.visits({ receiptNumber: code });
    if (visit) return { basis: { visit: visit.visit }, visit };
    return soldBy(till, await till.scan(code, "keyed"));
}

async function soldBy(till, scan) {
    if (scan.outcome !== "receipt") return { basis: {} };
    const known = scan.visit && (await till.visit(scan.visit).catch(() => null));
    return known ? { basis: { visit: known.visit }, visit: known } : { basis: { receiptCode: scan.receiptCode }, coded: await till.refundQuote({ currency: currency(till), receiptCode: scan.receiptCode }) };
}

function giveBack(till, words, { basis, visit, coded }, done) {
    const key = crypto.randomUUID();
    const lines = (visit?.lines ?? coded?.lines?.map(fromCode) ?? []).map((line) => rowOf(line, words));
    const body = (form) => ({
        currency: visit?.currency ?? currency(till), ...basis,
        ...(lines.length ? { lines: chosen(lines, form) } : { paidBack: form.get("amount").replace(",", ".") }),
    });
    const dialog = ask("back", { lines, strange: !lines.length, bought: visit && sentence(words["refund.bought"], { number: visit.receiptNumber, total: visit.total }) }, async (form) => {
        if (lines.length ? !chosen(lines, form).length : !(Number(form.get("amount").replace(",", ".")) > 0)) return words["refund.choose"];
        done(await till.refund(body(form), key));
    });
    dialog.addEventListener("change", async () => {
        const form = new FormData(dialog.querySelector("form"));
        const answer = lines.length && chosen(lines, form).length ? await till.refundQuote(body(form)).catch((error) => error) : null;
        dialog.querySelector("[data-says]").textContent = answer?.text ?? "";
    });
}

const currency = (till) => till.currency ?? "EUR";
const fromCode = (line) => ({ id: line.line, name: line.name, quantity: line.quantity, paid: line.paidBack });

function rowOf(line, words) {
    const left = Number(line.quantity) - Number(line.returnedQuantity ?? 0);
    const text = left > 0 ? sentence(words["refund.left"], { left: String(left), quantity: line.quantity }) : words["refund.gone"];
    return { ...line, text, left: String(left), gone: left <= 0, line: `line-${line.id}`, box: `back-${line.id}`, name: line.name ?? sentence(words["refund.line"], { line: line.id }) };
}

const chosen = (lines, form) => lines.filter((line) => form.has(line.line)).map(({ id, left }) => ({ line: id, quantity: left }));
