// A member's card on their own phone: takes it once with a link, keeps it, and shows a code that changes every half minute.
import { qr } from "./qr.js";
import { codeAt, keyOf, step } from "./rotating.js";
import { language, words } from "./words.js";

const quiet = 4;
const place = document.getElementById("phone");
let timer;

// ---- what the phone keeps: the key itself cannot be read out of it

function kept(mode, what) {
    return new Promise((done, failed) => {
        const opening = indexedDB.open("club-card", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("card");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const change = opening.result.transaction("card", mode);
            const asked = what(change.objectStore("card"));
            change.oncomplete = () => done(asked.result);
            change.onerror = change.onabort = () => failed(change.error);
        };
    });
}

const card = () => kept("readonly", (store) => store.get("mine"));
const keep = (mine) => kept("readwrite", (store) => store.put(mine, "mine"));
const canKeep = () => kept("readwrite", (store) => store.put("", "probe")).then(() => true, () => false);
const forget = () => kept("readwrite", (store) => store.delete("mine"));

/** Without a network the page comes from what the worker keeps. */
async function worksAlone() {
    if (!("serviceWorker" in navigator)) return false;
    await navigator.serviceWorker.register("/phone/worker.js", { scope: "/phone/" });
    await navigator.serviceWorker.ready;
    await navigator.storage?.persist?.();
    return true;
}

// ---- what is shown

function show(name) {
    clearTimeout(timer);
    const made = document.getElementById(name).content.firstElementChild.cloneNode(true);
    made.querySelectorAll("[data-word]").forEach((one) => (one.textContent = words[one.dataset.word]));
    place.replaceChildren(made);
    place.removeAttribute("aria-busy");
    return made;
}

function say(title) {
    const made = show("say");
    made.querySelector("[data-title]").textContent = words[title];
    made.querySelector("[data-text]").textContent = words[`${title}-todo`];
}

function offer(token) {
    const made = show("offer");
    made.querySelector("[data-take]").addEventListener("click", async ({ target }) => {
        target.disabled = true;
        const wrong = await take(token);
        target.disabled = false;
        made.querySelector("[data-says]").textContent = wrong ?? "";
    });
}

/** A sentence where it could not be taken. */
async function take(token) {
    if (!(await canKeep())) return words["no-store"];
    const answer = await fetch("/v1/phone-card", { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: token }).catch(() => null);
    if (answer?.status === 410) return words.used;
    if (!answer?.ok) return words.offline;
    const { beginning, secret, club } = await answer.json();
    await keep({ beginning, club, key: await keyOf(secret) });
    history.replaceState(null, "", "/phone/");
    await open();
    return null;
}

async function showCard(mine) {
    const made = show("card");
    document.title = mine.club || words.title;
    made.querySelector("[data-club]").textContent = mine.club || words.title;
    made.querySelector(".phone-code").setAttribute("aria-label", words.code);
    made.querySelector("[data-remove]").addEventListener("click", async () => {
        if (!confirm(words["remove-sure"])) return;
        await forget();
        await open();
    });
    await rotate(made, mine);
    const alone = await worksAlone().catch(() => false);
    made.querySelector("[data-kept]").textContent = words[alone ? "kept" : "not-kept"];
}

/** Draws the code of this step, and the next one when it begins. */
async function rotate(made, mine) {
    const now = Date.now();
    const rest = step - (now % step);
    made.querySelector(".phone-code").replaceChildren(picture(qr(await codeAt(mine, now))));
    const bar = made.querySelector(".phone-left span");
    bar.getAnimations().forEach((one) => one.cancel());
    bar.animate([{ transform: `scaleX(${rest / step})` }, { transform: "scaleX(0)" }], { duration: rest, fill: "forwards" });
    clearTimeout(timer);
    timer = setTimeout(() => rotate(made, mine), rest + 20);
}

function picture(rows) {
    const side = rows.length + 2 * quiet;
    const svg = (name, attributes) => {
        const made = document.createElementNS("http://www.w3.org/2000/svg", name);
        Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
        return made;
    };
    const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : ""))).join("");
    const made = svg("svg", { viewBox: `0 0 ${side} ${side}`, "shape-rendering": "crispEdges" });
    made.append(svg("rect", { width: side, height: side, fill: "#fff" }), svg("path", { d: path, fill: "#000" }));
    return made;
}

// ---- what this phone is to do

async function open() {
    document.documentElement.lang = language;
    document.title = words.title;
    if (!isSecureContext || !crypto.subtle) return say("insecure");
    const token = location.hash.slice(1);
    if (token) return offer(token);
    const mine = await card().catch(() => null);
    return mine ? showCard(mine) : say("none");
}

// A phone that slept shows the code of now, not of then.
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && document.querySelector(".phone-code") && open());
addEventListener("hashchange", open);
open();
