// Money is whole cents inside, and a decimal text such as "8.40" outside.

export const cents = (text) => Math.round(Number(text) * 100);

export function plain(amount) {
    const digits = String(Math.abs(amount)).padStart(3, "0");
    return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What people read: a true minus sign. */
export const shown = (amount) => plain(amount).replace("-", "−");

/** A quantity has at most three decimals; half a cent goes away from zero. */
export function times(quantity, price) {
    const exact = Math.round(Number(quantity) * 1000) * cents(price);
    return Math.sign(exact) * Math.round(Math.abs(exact) / 1000);
}

export const sum = (amounts) => amounts.reduce((all, one) => all + one, 0);

/** Cash goes by five cents; the rest is rounding. */
export const cashOf = (amount) => Math.round(amount / 5) * 5;
