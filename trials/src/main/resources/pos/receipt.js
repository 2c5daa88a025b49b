// A receipt of 32 columns.
import { cents, plain, sum } from "./money.js";

const width = 32;
const rule = "-".repeat(width);
const middle = (text) => " ".repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text;
const sides = (left, right) => left.slice(0, width - right.length - 1).padEnd(width - right.length) + right;
const pieces = (text) => text.match(/.{1,32}/g) ?? [];

/** @param answer what the commit answered; null where Regulars was silent */
export function receipt(sale, { receiptNumber, at, operator, tillName, change }, answer) {
    return [
        middle("QUAYSIDE"), middle("Bread, cheese and fish"), "",
        ...(sale.mode === "training" ? [middle("*** TRAINING, NOT A RECEIPT ***"), ""] : []),
        sides(receiptNumber, at.toLocaleString("sv").slice(0, 16)), sides(`Served by ${operator}`, tillName), rule,
        ...sale.lines.flatMap((line) => bought(line, sale.adjustments)), rule,
        ...totals(sale, change), "", ...taxes(sale),
        ...block(answer), "", middle("Thank you!"),
    ].join("\n");
}

function bought(line, adjustments) {
    const many = line.unit !== "pc" || !["1", "-1"].includes(line.quantity);
    const name = line.returnOf || line.quantity.startsWith("-") ? `${line.name} (back)` : line.name;
    const head = many ? [name.slice(0, width), sides(`  ${line.quantity} ${line.unit} x ${line.unitPrice}`, line.amount)] : [sides(name, line.amount)];
    return [...head, ...adjustments.filter((one) => one.line === line.id).map((one) => sides(`  ${one.text}`, `-${one.amount}`))];
}

function totals(sale, change) {
    return [
        sides("TOTAL EUR", plain(sale.total)),
        ...(sale.rounding ? [sides("Rounded", plain(sale.rounding))] : []),
        ...sale.tenders.map((one) => sides(one.words, plain(one.cents + (one.change ?? 0)))),
        ...(change ? [sides("Change", plain(change))] : []),
    ];
}

/** Tax is included in the prices. */
function taxes(sale) {
    const rates = [...new Set(sale.lines.map((line) => line.taxRate))].filter((rate) => Number(rate) > 0);
    return rates.map((rate) => {
        const paid = sum(sale.lines.filter((line) => line.taxRate === rate).map((line) => cents(line.amount) - off(sale, line)));
        return sides(`incl. VAT ${Number(rate) * 100} %`, plain(Math.round((paid * rate) / (1 + Number(rate)))));
    });
}

const off = (sale, line) => sum(sale.adjustments.filter((one) => one.line === line.id && one.kind === "discount").map((one) => cents(one.amount)));

function block(answer) {
    const said = answer?.receipt;
    if (!said) return [];
    return [
        rule, ...(said.lines ?? []),
        ...(said.receiptCode ? ["", middle("For returns"), ...pieces(said.receiptCode)] : []),
    ];
}
