// Keeps the card's own files on the phone, so that it opens without a network. It never sees the secret.
const name = "club-card-1";
const files = ["/phone/", "/phone/phone.js", "/phone/qr.js", "/phone/rotating.js", "/phone/words.js", "/phone/manifest.json", "/look/regulars.css", "/look/icons.svg", "/look/favicon.svg"];

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
    const { pathname, origin } = new URL(event.request.url);
    if (event.request.method === "GET" && origin === self.location.origin && files.includes(pathname)) event.respondWith(kept(event, pathname));
});

async function keepAll() {
    const cache = await caches.open(name);
    await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
    await self.skipWaiting();
}

/** What is kept, at once; a newer one is fetched for the next time. */
async function kept(event, pathname) {
    const cache = await caches.open(name);
    const old = await cache.match(pathname);
    const fresh = fetch(pathname, { cache: "no-cache" }).then((answer) => {
        if (answer.ok) return cache.put(pathname, answer.clone()).then(() => answer);
        return old ?? answer;
    });
    if (!old) return fresh;
    event.waitUntil(fresh.catch(() => null));
    return old;
}
