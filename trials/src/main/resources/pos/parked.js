import { shown } from "./money.js";
import { Sale } from "./sale.js";
import { button, dialog, el, icon, row } from "./ui.js";

/** The parked sales of both tills, to go on with one here. */
export function parked(book, resume) {
    const made = dialog("Which sale?", [el("ul", { class: "rows" }, book.parked.map((one) => {
        const sale = new Sale(one.sale);
        const who = sale.member?.firstName ? `, ${sale.member.firstName}` : "";
        return row({
            sign: icon("basket"), title: `${shown(sale.total)}, ${sale.lines.length === 1 ? "one line" : `${sale.lines.length} lines`}${who}`,
            text: `parked on till ${one.till} at ${new Date(one.at).toTimeString().slice(0, 5)}`,
            end: button("Resume", () => (made.close(), resume(sale.id)), { kind: "do" }),
        });
    }))], [button("Back", () => made.close(), { key: "Esc" })]);
}
