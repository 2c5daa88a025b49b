// What a phone shows: RFC 6238 with SHA-1, steps of 30 seconds, eight digits; as dev.regulars.loyalty.code has it.
export const step = 30_000;

/** A key that signs and can be read out by nobody, not even by this page. */
export const keyOf = (base64) => crypto.subtle.importKey("raw", Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)), { name: "HMAC", hash: "SHA-1" }, false, ["sign"]);

/** The whole code of a moment, in milliseconds since 1970. */
export async function codeAt({ beginning, key }, moment) {
    const counter = new DataView(new ArrayBuffer(8));
    counter.setBigUint64(0, BigInt(Math.floor(moment / step)));
    const hash = new DataView(await crypto.subtle.sign("HMAC", key, counter));
    const cut = hash.getUint32(hash.getUint8(19) & 0xf) & 0x7fff_ffff;
    return beginning + String(cut % 100_000_000).padStart(8, "0");
}
