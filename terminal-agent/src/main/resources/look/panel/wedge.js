// Readers that type what they read. Their keys are told from a person's by their pace, a prefix or a stripe's sentinel, and reach no field.
// The same rules as dev.regulars.hardware.wedge. A person's key waits one gap (35 ms) before it appears.
const longest = 4096;
const patience = 4;
const afterSentinel = 3;
const lineEnds = "\r\n\t";

const isSentinel = (key) => key === "%" || key === ";";

/** Keys with their times, one keyboard's. Knows nothing of the page. */
export class Burst {
    #format;
    #keys = new Uint16Array(longest);
    #length = 0;
    #last = 0;
    #tooLong = false;

    /** prefix, suffix ("\r" is Enter), gap in milliseconds, least: how many keys that fast are a reader's. */
    constructor(format) {
        this.#format = format;
    }

    get isEmpty() {
        return this.#length === 0;
    }

    /** How long after the last key the next may come. */
    get gap() {
        return this.isCertain ? this.#format.gap * patience : this.#format.gap;
    }

    /** No person types like this. */
    get isCertain() {
        return this.#length >= this.#format.least || this.#hasPrefix || (this.#length >= afterSentinel && isSentinel(this.#at(0)));
    }

    /** The suffix was typed. Of a stripe more tracks may come. */
    get isComplete() {
        const { suffix } = this.#format;
        return this.isCertain && suffix !== "" && !this.isStripe && this.#text(this.#length - suffix.length, suffix.length) === suffix;
    }

    get isStripe() {
        return isSentinel(this.#at(this.#hasPrefix ? this.#format.prefix.length : 0));
    }

    isOver(at) {
        return !this.isEmpty && at - this.#last > this.gap;
    }

    add(key, at) {
        this.#last = at;
        if (this.#length === longest) this.#tooLong = true;
        else this.#keys[this.#length++] = key.charCodeAt(0);
    }

    /** What a person typed; forgotten. */
    typed() {
        return this.#forget(this.#text(0, this.#length));
    }

    /** What a reader typed, without prefix and suffix, as bytes for the caller to wipe; forgotten. */
    scanned() {
        const { prefix, suffix } = this.#format;
        const from = this.#hasPrefix ? prefix.length : 0;
        let to = this.#length;
        if (suffix && this.#text(to - suffix.length, suffix.length) === suffix) to -= suffix.length;
        while (to > from && lineEnds.includes(this.#at(to - 1))) to--;
        return this.#forget(this.#tooLong ? new Uint8Array() : Uint8Array.from(this.#keys.subarray(from, to)));
    }

    get #hasPrefix() {
        const { prefix } = this.#format;
        return prefix !== "" && this.#length > prefix.length && this.#text(0, prefix.length) === prefix;
    }

    #at(i) {
        return String.fromCharCode(this.#keys[i]);
    }

    #text(from, length) {
        return from < 0 ? "" : String.fromCharCode(...this.#keys.subarray(from, from + length));
    }

    #forget(answer) {
        this.#keys.fill(0, 0, this.#length);
        this.#length = 0;
        this.#tooLong = false;
        return answer;
    }
}

const silent = new Set(["Shift", "CapsLock", "NumLock", "AltGraph", "Control", "Alt", "Meta"]);
const named = { Enter: "\r", Tab: "\t" };
const written = "input:not([type]), input[type=text], input[type=search], input[type=tel], input[type=email], input[type=number], input[type=password], textarea";

/** Listens to all keys of the page. `scanned` gets bytes and whether they are a stripe's, `typed` a person's key that went into no field. */
export function listen(format, { scanned, typed }) {
    const burst = new Burst(format);
    let before = null;
    let timer;

    function settle() {
        clearTimeout(timer);
        if (burst.isEmpty) return;
        if (burst.isCertain) takeOut();
        else release(burst.typed());
        before = null;
    }

    function takeOut() {
        if (before) before.field.value = before.value;
        const { isStripe } = burst;
        const bytes = burst.scanned();
        if (bytes.length) scanned(bytes, isStripe);
    }

    function release(text) {
        const field = document.activeElement;
        if (field.matches(written)) document.execCommand("insertText", false, text);
        else if (!before) [...text].forEach((key) => typed(key));
    }

    /** Into a date, for one, no script can type: its first key goes through, and is taken back out if it was a reader's. */
    function isLetThrough(field) {
        if (!burst.isEmpty || !field.matches("input, select") || field.matches(written)) return false;
        before = { field, value: field.value };
        return true;
    }

    window.addEventListener("keydown", (event) => {
        if (silent.has(event.key)) return;
        const key = keyOf(event);
        if (!key || burst.isOver(event.timeStamp)) settle();
        if (!key || (burst.isEmpty && (named[event.key] || key === " "))) return;
        if (named[event.key] && !burst.isCertain) return settle();
        const through = isLetThrough(event.target);
        burst.add(key, event.timeStamp);
        if (!through) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
        clearTimeout(timer);
        if (burst.isComplete) settle();
        else timer = setTimeout(settle, burst.gap + 1);
    }, true);
}

/** Neither a shortcut of the browser nor a key that is held down. */
function keyOf(event) {
    const shortcut = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState("AltGraph");
    if (shortcut || event.repeat || event.isComposing) return null;
    return named[event.key] ?? (event.key.length === 1 ? event.key : null);
}
