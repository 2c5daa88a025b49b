// What the till writes down: the sale at hand, parked sales (both tills see them), receipts, the next number.

const read = (name, otherwise) => JSON.parse(localStorage.getItem(`quayside.${name}`) ?? "null") ?? otherwise;
const write = (name, value) => (value === undefined ? localStorage.removeItem(`quayside.${name}`) : localStorage.setItem(`quayside.${name}`, JSON.stringify(value)));

export class Book {
    constructor(till) {
        this.till = till;
    }

    get atHand() {
        return read(`at-hand.${this.till}`, undefined);
    }
    set atHand(sale) {
        write(`at-hand.${this.till}`, sale);
    }

    get parked() {
        return read("parked", []);
    }
    park(sale) {
        write("parked", [...this.parked, { sale, till: this.till, at: new Date().toISOString() }]);
    }
    resume(id) {
        const one = this.parked.find((parked) => parked.sale.id === id);
        write("parked", this.parked.filter((parked) => parked.sale.id !== id));
        return one?.sale;
    }

    /** Sales that were made while there was nobody to hand them to. */
    get owed() {
        return read(`owed.${this.till}`, []);
    }
    owe(one) {
        write(`owed.${this.till}`, [...this.owed, one]);
    }
    settle(key) {
        write(`owed.${this.till}`, this.owed.filter((one) => one.key !== key));
    }

    get receipts() {
        return read(`receipts.${this.till}`, []);
    }
    file(receipt) {
        write(`receipts.${this.till}`, [receipt, ...this.receipts].slice(0, 500));
    }
    amend(number, more) {
        write(`receipts.${this.till}`, this.receipts.map((one) => (one.number === number ? { ...one, ...more } : one)));
    }

    /** Rises by one each time, also in training, where it says so. */
    nextNumber(mode) {
        const next = read(`number.${this.till}`, 1000) + 1;
        write(`number.${this.till}`, next);
        return `${mode === "training" ? "T" : "R"}${this.till}-${next}`;
    }
}
