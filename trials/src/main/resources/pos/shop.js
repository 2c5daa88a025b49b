// What this till sells, and which Regulars it talks to.

/** The shop's articles; no cell of the list holds a comma. */
export async function articles() {
    const [head, ...rows] = (await (await fetch("/sample/articles.csv")).text()).trim().split(/\r?\n/);
    const names = head.split(",");
    return rows.map((row) => article(Object.fromEntries(row.split(",").map((cell, i) => [names[i], cell]))));
}

function article({ sku, name, category, unit, price, tax_code, tax_rate, flags }) {
    return { sku, name, category, unit, price, taxCode: tax_code, taxRate: tax_rate, flags: flags ? flags.split(" ") : [] };
}

/** Address, token and name come once behind the # of the link, as agent=…&token=…&name=…, and stay in this browser, one for each ?till=. A link for several says till=1&… before each. */
export function settings(till = new URLSearchParams(location.search).get("till") ?? "1") {
    const told = new URLSearchParams(location.hash.slice(1));
    if (told.has("token")) {
        const tills = told.getAll("till");
        told.getAll("token").forEach((token, i) => keep(tills[i] ?? till, { agent: told.getAll("agent")[i], token, name: told.getAll("name")[i] }));
        history.replaceState(null, "", location.pathname + location.search);
    }
    return { till, agent: "http://127.0.0.1:7400", token: null, name: `Till ${till}`, ...JSON.parse(localStorage.getItem(kept(till)) ?? "{}") };
}

const kept = (till) => `quayside.settings.${till}`;

function keep(till, told) {
    localStorage.setItem(kept(till), JSON.stringify(told));
}

/** The library that the till itself serves; false where there is no till. */
export function library(agent) {
    return new Promise((loaded) => {
        const script = document.createElement("script");
        script.src = `${agent}/regulars.js`;
        script.onload = () => loaded(true);
        script.onerror = () => (script.remove(), loaded(false));
        document.head.append(script);
    });
}
