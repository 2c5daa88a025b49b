// The reader corner: which readers are there, what each read last, and what to do about one that is not.
import { sentence } from "./fill.js";
import { howIs } from "./view.js";

const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const icons = "/look/icons.svg#";

/** One row for each, the till's own first. `own` is what this page read by itself: keyboard and camera. */
export function rows({ status, reads, own }, words) {
    const tills = (status?.readers ?? []).map((one) => ({
        name: one.name, text: howIs(one, words), mood: one.state === "ready" ? null : "trouble",
        sign: icons + (one.state === "ready" ? "reader" : "warning"), ...lastly(reads[one.name] ?? one.last, words),
    }));
    const pages = Object.entries(own).map(([by, last]) => ({ name: words[`by.${by}`], text: words["state.ready"], sign: icons + signs[by], ...lastly(last, words) }));
    return [...tills, ...pages];
}

const signs = { keyboard: "grid", camera: "camera" };

/** Kind and outcome, never a number. */
function lastly(last, words) {
    if (!last) return { last: words["read.nothing"] };
    const kind = words[`kind.${last.kind}`] ?? words["kind.tap"];
    return { last: sentence(words["read.last"], { kind, outcome: words[`read.${last.outcome}`] ?? words["read.other"], at: time.format(new Date(last.at)) }) };
}
