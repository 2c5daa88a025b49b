// Keeps the advice on the sale at hand current: the whole basket goes to Regulars after each change, one call at a time. It never holds the till up.
import { cents } from "./money.js";

export class Advice {
    #till;
    #current;
    #changed;
    #running = null;
    #again = false;
    #heard = null;

    /**
     * @param current gives the sale at hand
     * @param changed hears of every answer: null, or the error that carries a sentence
     */
    constructor(till, current, changed) {
        this.#till = till;
        this.#current = current;
        this.#changed = changed;
    }

    /** Settles when the sale at hand has its advice, or none is to be had. */
    ask() {
        this.#again = true;
        this.#running ??= this.#run().finally(() => (this.#running = null));
        return this.#running;
    }

    async #run() {
        while (this.#again) {
            this.#again = false;
            if (!this.#current().locked) await this.#once(this.#current());
        }
    }

    async #once(sale) {
        const asked = JSON.stringify(sale.basket);
        this.#heard = null;
        try {
            const quote = await this.#till.quote(sale.id, sale.basket, 2000);
            if (this.#heard && gist(this.#heard) !== gist(quote)) this.#again = true;
            if (asked === JSON.stringify(sale.basket)) this.take(sale, quote);
            this.#changed(null);
        } catch (error) {
            if (!error.text) throw error;
            this.#changed(error);
        }
    }

    /** News of the sale at hand. It may overtake an answer that is on its way and older, or know nothing yet of what is still to be said. */
    hear(sale, quote) {
        this.#heard = quote;
        if (sale.say || cents(quote.before) !== sale.before) return;
        this.take(sale, quote);
        this.#changed(null);
    }

    take(sale, quote) {
        sale.say = undefined;
        sale.quote = quote;
    }

    /** At the first payment: what was advised is held. Without an answer in time the till sells on what it has, or without. */
    async hold(sale) {
        await Promise.race([this.ask(), new Promise((late) => setTimeout(late, 150))]);
        try {
            const held = await this.#till.lock(sale.id);
            if (cents(held.before) === sale.before) sale.quote = held;
        } catch (error) {
            if (!error.text) throw error;
        }
        if (sale.quote && cents(sale.quote.before) !== sale.before) sale.quote = null;
        sale.locked = true;
    }

    async letGo(sale) {
        sale.locked = false;
        await this.#till.release(sale.id).catch(() => {});
        return this.ask();
    }
}

const gist = ({ before, member, question, adjustments }) => JSON.stringify([before, member?.id, question?.text, adjustments]);
