// Earlier sales: look again, cancel, give money back, or take something back within the sale at hand.
import { cents, plain, shown } from "./money.js";
import { giveBack, paper } from "./receipts.js";
import { toast } from "./ui.js";

/** @param connected gives the till, or throws a sentence */
export function earlier({ book, goods, connected, state, changed, scanned, businessDate, operator }) {
    async function open(code) {
        const one = book.receipts.find((filed) => filed.number === code);
        if (!one) return scanned(code);
        paper({ ...one, words: null }, [
            ["Back", () => {}, { key: "Esc" }],
            ...(one.visit && !one.state ? [["Cancel it", () => cancel(one), { kind: "trouble" }]] : []),
            ...(one.kind === "sale" && !one.state ? [["Something comes back", () => returnOf({ visit: one.visit, receiptCode: one.code }, one), { kind: "do", sign: "refund" }]] : []),
        ]);
    }

    async function cancel(one) {
        try {
            await connected().void(one.visit, { reason: "cancelled at the till", operator });
            book.amend(one.number, { state: "cancelled" });
            toast(`${one.number} is cancelled.`);
        } catch (error) {
            sayTrouble(error);
        }
    }

    async function returnOf({ visit, receiptCode }, filed = {}) {
        const known = visit ? await orNothing(() => connected().visit(visit)) : null;
        const basis = known ? { visit } : receiptCode ? { receiptCode } : {};
        const coded = !known && receiptCode ? await orNothing(() => connected().refundQuote({ currency: "EUR", receiptCode })) : null;
        const lines = known?.lines ?? coded?.lines?.map((one) => ({ id: one.line, name: one.name, quantity: one.quantity, paid: one.paidBack }));
        const text = known ? null : lines ? "The code on the receipt says what was paid." : "Pay back what you think right. Head office matches it later.";
        giveBack({ lines, basis, text, title: lines ? "Bought at another till" : undefined, exchange: Boolean(known) }, {
            quote: (body) => connected().refundQuote(body),
            refund: (body) => refund(body, filed),
            exchange: (back) => exchange(back, known.receiptNumber ?? receiptCode, known.member),
        });
    }

    async function refund(body, filed) {
        const number = book.nextNumber("live");
        try {
            const answer = await connected().refund({ ...body, receiptNumber: number, operator });
            book.file({ kind: "refund", number, at: new Date().toISOString(), businessDate: businessDate(), mode: "live", total: plain(-cents(answer.paidBack)), text: `Refund ${number}\n${answer.text ?? ""}${filed.number ? `\nof ${filed.number}` : ""}` });
            toast(answer.text ?? `${shown(cents(answer.paidBack))} back.`, "celebrate");
        } catch (error) {
            sayTrouble(error);
        }
    }

    function exchange(back, from, member) {
        for (const line of back) {
            const article = goods.find((one) => one.sku === line.sku) ?? { flags: [], unit: "pc", ...line, price: line.worth };
            const unitPrice = plain(Math.round(cents(line.worth) / Number(line.left)));
            state.sale.add(article, `-${line.left}`, { amount: plain(-cents(line.worth)), unitPrice, returnOf: from });
        }
        if (member && !state.sale.member) Object.assign(state.sale, { say: { member }, found: { by: "scan", when: "beforeLines" } });
        changed();
    }

    return { open, returnOf };
}

async function orNothing(call) {
    try {
        return await call();
    } catch (error) {
        if (!error.text) throw error;
        return null;
    }
}

function sayTrouble(error) {
    if (!error.text) throw error;
    toast(error.text, "trouble");
}
