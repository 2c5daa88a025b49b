import { cents, plain, shown, sum } from "./money.js";
import { banner, button, dialog, el, money } from "./ui.js";

/** The POS's own totals of a day, and whether Regulars has the same. */
export function day(book, date, close) {
    const ours = book.receipts.filter((one) => one.businessDate === date && one.mode === "live" && !one.state);
    const sales = ours.filter((one) => one.kind === "sale");
    const totals = { sales: sales.length, refunds: ours.length - sales.length, net: plain(sum(ours.map((one) => cents(one.total)))) };
    const said = el("div", { class: "stack", role: "status" });
    const made = dialog(`Close ${date}?`, [
        el("dl", { class: "sum" },
            line("Sales", String(totals.sales)), line("Refunds", String(totals.refunds)),
            el("div", { class: "total" }, el("dt", {}, "Takings"), el("dd", {}, money(cents(totals.net), "EUR")))),
        said,
    ], [button("Back", () => made.close(), { key: "Esc" }), button("Close the day", tell, { kind: "do", sign: "lock" })]);

    async function tell() {
        try {
            const answer = await close(date, { currency: "EUR", totals, receiptNumbers: ours.map((one) => one.number) });
            said.replaceChildren(banner(answer.agrees ? "check" : "warning", answer.agrees ? "Regulars has the same." : "Regulars has something else.",
                answer.text ?? `It counts ${answer.ours.sales} sales and ${shown(cents(answer.ours.net))}.`, answer.agrees ? "do" : "trouble"));
        } catch (error) {
            said.replaceChildren(banner("offline", "Closed here only.", error.text, "old"));
        }
    }
}

const line = (words, value) => el("div", {}, el("dt", {}, words), el("dd", {}, value));
