// One sale at this till: its lines, its member, what Regulars advises, what was paid.
import { cents, plain, sum, times } from "./money.js";

export class Sale {
    /** @param held what was kept of it, if it is not a new one */
    constructor(held = {}) {
        Object.assign(this, { id: crypto.randomUUID(), mode: "live", lines: [], tenders: [], locked: false, quote: null, next: 1 }, held);
    }

    get empty() {
        return this.lines.length === 0;
    }

    add(article, quantity, more = {}) {
        const same = article.unit === "pc" && !more.returnOf && this.lines.find((line) => line.sku === article.sku && Math.sign(line.quantity) === Math.sign(quantity) && !line.returnOf);
        if (same) this.#count(same, Number(same.quantity) + Number(quantity));
        else this.lines.push(lineOf(String(this.next++), article, quantity, more));
    }

    void(id) {
        this.lines = this.lines.filter((line) => line.id !== id);
    }

    #count(line, quantity) {
        line.quantity = String(quantity);
        line.amount = plain(times(quantity, line.unitPrice));
    }

    /** The whole basket as a quote wants it. `member` is there only where this till has something to say about it. */
    get basket() {
        return { currency: "EUR", mode: this.mode, lines: this.lines, ...this.say };
    }

    get before() {
        return sum(this.lines.map((line) => cents(line.amount)));
    }

    /** The advice that fits the basket as it stands. */
    get adjustments() {
        const lines = new Set(this.lines.map((line) => line.id));
        return (this.quote?.adjustments ?? []).filter((one) => lines.has(one.line));
    }

    get given() {
        return sum(this.adjustments.map((one) => cents(one.amount)));
    }

    get total() {
        return this.before - this.given;
    }

    get paid() {
        return sum(this.tenders.map((one) => one.cents));
    }

    get due() {
        return this.total + this.rounding - this.paid;
    }

    /** Cash rounding, apart from the total. */
    get rounding() {
        return sum(this.tenders.map((one) => one.rounding ?? 0));
    }

    get member() {
        return this.quote?.member ?? null;
    }

    /** What is handed over: the truth. */
    whole({ receiptNumber, businessDate, operator, pos }) {
        return {
            currency: "EUR", pos, receiptNumber, businessDate, operator, mode: this.mode,
            lines: this.lines,
            given: this.adjustments.map(({ id, offer, line, amount }) => ({ id, offer, line, amount })),
            tenders: this.tenders.map((one) => ({ kind: one.kind, amount: plain(one.cents) })),
            rounding: plain(this.rounding), total: plain(this.total),
            ...(this.member && { member: this.member.id, found: this.found }),
        };
    }
}

function lineOf(id, article, quantity, { amount, unitPrice = article.price, returnOf } = {}) {
    const { sku, name, category, unit, taxCode, taxRate, flags } = article;
    const costs = amount ?? plain(times(quantity, unitPrice));
    return { id, sku, name, category, quantity: String(quantity), unit, unitPrice, amount: costs, taxCode, taxRate, flags, ...(returnOf && { returnOf }) };
}
