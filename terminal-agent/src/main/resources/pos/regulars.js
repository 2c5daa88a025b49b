/* Regulars for a POS that runs in a browser: docs/connect-a-pos.md as one small object, without any other library.

     const till = Regulars.connect({ token });            // url: where this script came from, unless said
     till.follow({ card, code, checkout, reader, status, connected, lost });
                                                          // code.text: a code that is the POS's, from a scanner that the till owns
     const quote = await till.quote(saleId, basket);      // throws Regulars.Absent in time, or Regulars.Refused with a sentence
     const done = await till.commit(saleId, sale);        // null: it is kept in this browser and sent again until it is there

   Amounts are decimal texts. A page needs the origin its token was made for. */
(() => {
    "use strict";
    const home = new URL(document.currentScript.src).origin;

    /** The till answered that it will not: `text` is for the cashier, `code` for the program. */
    class Refused extends Error {
        constructor(status, { code, text }) {
            super(text);
            Object.assign(this, { name: "Refused", status, code, text });
        }
    }

    /** The till did not answer in time, or cannot write. Sell without it. */
    class Absent extends Error {
        constructor(text) {
            super(text);
            Object.assign(this, { name: "Absent", text });
        }
    }

    const usual = { quote: 150, lock: 500, commit: 500, other: 5000 };
    const silence = 25_000;
    const again = 10_000;

    async function problem(answer) {
        const said = await answer.json().catch(() => null);
        const error = said?.error ?? { code: "unforeseen", text: `The till answered ${answer.status}.` };
        return answer.status === 503 ? new Absent(error.text) : new Refused(answer.status, error);
    }

    /** Server-sent events of a stream, one by one. `alive` is called for every sign of life. */
    async function* sent(stream, alive) {
        const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
        let rest = "";
        for (let part; !(part = await reader.read()).done; ) {
            alive();
            const blocks = (rest + part.value.replaceAll("\r", "")).split("\n\n");
            rest = blocks.pop();
            yield* blocks.map(block).filter((event) => event.data !== undefined);
        }
    }

    function block(text) {
        const event = { type: "message" };
        for (const line of text.split("\n")) {
            const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
            if (field === "event") event.type = value;
            if (field === "id") event.id = value;
            if (field === "data") event.data = (event.data === undefined ? "" : event.data + "\n") + value;
        }
        return event;
    }

    /** A page that stumbles over one piece of news still hears the next. */
    function tell(heard, type, news) {
        try {
            heard[type]?.(news);
        } catch (error) {
            reportError(error);
        }
    }

    /** Sales that were charged and not yet acknowledged; they outlive the page. */
    class Kept {
        constructor(name) {
            this.name = `regulars.kept.${name}`;
        }
        all() {
            return JSON.parse(localStorage.getItem(this.name) ?? "[]");
        }
        put(one) {
            this.#write([...this.all().filter((other) => other.key !== one.key), one]);
        }
        take(key) {
            this.#write(this.all().filter((one) => one.key !== key));
        }
        #write(all) {
            localStorage.setItem(this.name, JSON.stringify(all));
        }
    }

    class Till {
        #token;
        #limits;
        #kept;
        #sending = false;

        constructor({ token = null, url = home, limits = {} } = {}) {
            this.url = url;
            this.#token = token;
            this.#limits = { ...usual, ...limits };
            this.#kept = new Kept(url);
        }

        // -- who is it
        /** `text` may be bytes, which the caller can wipe. */
        scan(text, source = "scanner", operator) {
            return this.#raw("/scans", text, { "Regulars-Source": source }, operator);
        }
        /** A picture, such as a webcam's frame: image/jpeg or image/png. */
        look(picture) {
            return this.#call("POST", "/scans", { bytes: picture, headers: { "Content-Type": picture.type } });
        }
        lookUp(text, by = "number", operator) {
            return this.#raw("/members/lookup", text, { "Regulars-By": by }, operator);
        }

        // -- a checkout
        quote(id, basket, limit = this.#limits.quote) {
            return this.#call("PUT", sale(id), { json: basket, limit });
        }
        checkout(id) {
            return this.#call("GET", sale(id));
        }
        attach(id, member, more = {}) {
            return this.#call("POST", sale(id, "/member"), { json: { member, ...more } });
        }
        /** So many points are to pay, or "most"; 0 is none. */
        redeem(id, points) {
            return this.#call("POST", sale(id, "/redeem"), { json: { redeem: { points } } });
        }
        /** One code more that the customer shows. */
        show(id, code) {
            return this.#call("POST", sale(id, "/codes"), { json: { code } });
        }
        lock(id) {
            return this.#call("POST", sale(id, "/lock"), { limit: this.#limits.lock });
        }
        release(id) {
            return this.#call("POST", sale(id, "/release"));
        }
        abandon(id) {
            return this.#call("DELETE", sale(id));
        }
        async open(state = "open") {
            return (await this.#call("GET", `/checkouts?state=${state}`)).checkouts;
        }

        /** Hands a sale over. The answer, or null where the till is absent: then it is kept and sent again by itself. */
        async commit(id, whole, key = crypto.randomUUID()) {
            const one = { id, key, sale: { occurredAt: new Date().toISOString(), ...whole } };
            this.#kept.put(one);
            try {
                return await this.#hand(one, this.#limits.commit);
            } catch (error) {
                if (error instanceof Absent) return null;
                throw error;
            }
        }

        /** Sales still to be handed over, with the sentence of the till where it refused one. */
        unsent() {
            return this.#kept.all();
        }

        /** Sends what was kept; called by itself as long as the page follows the till. */
        async sendKept() {
            if (this.#sending) return;
            this.#sending = true;
            try {
                for (const one of this.#kept.all()) await this.#hand(one, this.#limits.other).catch(staysKept);
            } finally {
                this.#sending = false;
            }
        }

        // -- afterwards
        async visits(by) {
            return (await this.#call("GET", `/visits?${new URLSearchParams(by)}`)).visits;
        }
        visit(visit) {
            return this.#call("GET", `/visits/${encodeURIComponent(visit)}`);
        }
        void(visit, json, key) {
            return this.#write(`/visits/${encodeURIComponent(visit)}/void`, json, key);
        }
        refundQuote(json) {
            return this.#call("POST", "/refunds/quote", { json });
        }
        refund(json, key) {
            return this.#write("/refunds", json, key);
        }
        claim(json, key) {
            return this.#write("/claims", json, key);
        }
        closeDay(date, json, key) {
            return this.#write(`/days/${date}/close`, json, key);
        }

        // -- people
        enrolmentForm() {
            return this.#call("GET", "/enrolments/form");
        }
        enrol(json, key) {
            return this.#write("/enrolments", json, key);
        }
        bind(member, json, key) {
            return this.#write(`/members/${encodeURIComponent(member)}/cards`, json, key);
        }

        status() {
            return this.#call("GET", "/status");
        }

        /** Hears what happens at the till until the answer is called. Connects again by itself, and misses nothing while the till runs. */
        follow(heard) {
            const end = new AbortController();
            this.#followUntil(end.signal, heard);
            const resend = setInterval(() => this.sendKept(), again);
            return () => {
                clearInterval(resend);
                end.abort();
            };
        }

        async #followUntil(end, heard) {
            const at = { last: "" };
            for (let wait = 250; !end.aborted; wait = Math.min(wait * 2, 4000)) {
                try {
                    await this.#listen(end, heard, at, () => (wait = 125));
                    tell(heard, "lost", new Absent("The till has ended the connection."));
                } catch (error) {
                    if (end.aborted) return;
                    tell(heard, "lost", error instanceof Refused ? error : new Absent("The till does not answer."));
                }
                await new Promise((done) => setTimeout(done, wait));
            }
        }

        async #listen(end, heard, at, connected) {
            const quiet = new AbortController();
            let timer;
            const alive = () => {
                clearTimeout(timer);
                timer = setTimeout(() => quiet.abort(), silence);
            };
            try {
                alive();
                const answer = await fetch(`${this.url}/v1/events`, {
                    ...this.#manner({ Accept: "text/event-stream", ...(at.last && { "Last-Event-ID": at.last }) }),
                    signal: AbortSignal.any([end, quiet.signal]),
                });
                if (!answer.ok) throw await problem(answer);
                connected();
                tell(heard, "connected");
                this.sendKept();
                for await (const event of sent(answer.body, alive)) {
                    if (event.id) at.last = event.id;
                    tell(heard, event.type, JSON.parse(event.data));
                }
            } finally {
                clearTimeout(timer);
            }
        }

        async #hand(one, limit) {
            try {
                const answer = await this.#call("POST", sale(one.id, "/commit"), { json: one.sale, key: one.key, limit });
                this.#kept.take(one.key);
                return answer;
            } catch (error) {
                if (error instanceof Refused) this.#kept.put({ ...one, refused: error.text });
                throw error;
            }
        }

        #write(path, json, key = crypto.randomUUID()) {
            return this.#call("POST", path, { json, key });
        }

        #raw(path, text, headers, operator) {
            const more = operator ? { ...headers, "Regulars-Operator": operator } : headers;
            return this.#call("POST", path, { bytes: typeof text === "string" ? new TextEncoder().encode(text) : text, headers: more });
        }

        #manner(headers) {
            const all = this.#token ? { Authorization: `Bearer ${this.#token}`, ...headers } : headers;
            return { headers: all, cache: "no-store", credentials: this.#token ? "omit" : "same-origin" };
        }

        async #call(method, path, { json, bytes, key, headers = {}, limit = this.#limits.other } = {}) {
            const type = bytes ? "application/octet-stream" : json ? "application/json" : null;
            const all = { ...(type && { "Content-Type": type }), ...headers, ...(key && { "Idempotency-Key": key }) };
            const body = bytes ?? (json && JSON.stringify(json));
            let answer;
            try {
                answer = await fetch(`${this.url}/v1${path}`, { ...this.#manner(all), method, body, signal: AbortSignal.timeout(limit) });
                if (answer.ok) return await answer.json();
            } catch (error) {
                throw new Absent(error.name === "TimeoutError" ? "The till is slow to answer." : "The till does not answer.");
            }
            throw await problem(answer);
        }
    }

    function staysKept(error) {
        if (!(error instanceof Absent || error instanceof Refused)) throw error;
    }

    function sale(id, more = "") {
        return `/checkouts/${encodeURIComponent(id)}${more}`;
    }

    window.Regulars = { connect: (how) => new Till(how), Refused, Absent };
})();
