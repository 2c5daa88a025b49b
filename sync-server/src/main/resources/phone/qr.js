// A QR code (ISO/IEC 18004) of letters, digits and $%*+-./: up to version 5, error correction L: what a bright screen needs, and no more.
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
// Data and error correction codewords of versions 1 to 5, each in one block.
const sizes = [[19, 7], [34, 10], [55, 15], [80, 20], [108, 26]];

/** Rows of modules, dark ones true, without the quiet zone. */
export function qr(text) {
    const bits = encoded(text);
    const version = sizes.findIndex(([data]) => bits.length <= 8 * data) + 1;
    if (!version) throw new RangeError(`${text.length} characters are too many for this code`);
    const [data, correction] = sizes[version - 1];
    const words = padded(bits, data);
    const all = [...words, ...remainder(words, correction)];
    const drawn = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => draw(version, all, mask));
    return drawn.reduce((best, one) => (penalty(one) < penalty(best) ? one : best));
}

// ---- the text as codewords

function encoded(text) {
    const values = [...text].map((sign) => alphabet.indexOf(sign));
    if (values.includes(-1)) throw new RangeError("a sign that this code cannot carry");
    const bits = [...binary(2, 4), ...binary(values.length, 9)];
    for (let i = 0; i < values.length; i += 2) {
        const pair = i + 1 < values.length;
        bits.push(...(pair ? binary(45 * values[i] + values[i + 1], 11) : binary(values[i], 6)));
    }
    return bits;
}

const binary = (value, length) => Array.from({ length }, (_, i) => (value >> (length - 1 - i)) & 1);

function padded(bits, length) {
    const all = [...bits, ...binary(0, Math.min(4, 8 * length - bits.length))];
    while (all.length % 8) all.push(0);
    const words = [];
    for (let i = 0; i < all.length; i += 8) words.push(parseInt(all.slice(i, i + 8).join(""), 2));
    for (let pad = 0xec; words.length < length; pad ^= 0xec ^ 0x11) words.push(pad);
    return words;
}

// ---- Reed-Solomon over GF(256), x⁸ + x⁴ + x³ + x² + 1

const powers = [1];
while (powers.length < 255) powers.push((powers.at(-1) << 1) ^ (powers.at(-1) & 0x80 ? 0x11d : 0));
const logs = Object.fromEntries(powers.map((value, i) => [value, i]));
const times = (a, b) => (a && b ? powers[(logs[a] + logs[b]) % 255] : 0);

function remainder(words, length) {
    let divisor = [1];
    for (let i = 0; i < length; i++) divisor = [...divisor, 0].map((value, k) => value ^ times(divisor[k - 1] ?? 0, powers[i]));
    const rest = [...words, ...Array(length).fill(0)];
    for (let i = 0; i < words.length; i++) {
        const factor = rest[i];
        divisor.forEach((value, k) => (rest[i + k] ^= times(value, factor)));
    }
    return rest.slice(words.length);
}

// ---- the picture

const masks = [
    (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3, (x, y) => ((y >> 1) + Math.floor(x / 3)) % 2,
    (x, y) => ((x * y) % 2) + ((x * y) % 3), (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

function draw(version, words, mask) {
    const size = 17 + 4 * version;
    const rows = Array.from({ length: size }, () => Array(size).fill(null));
    const square = (left, top, side, dark) => {
        for (let y = top; y < top + side; y++) for (let x = left; x < left + side; x++) if (rows[y]?.[x] !== undefined) rows[y][x] = dark;
    };
    const rings = (x, y, ...sides) => sides.forEach((side, i) => square(x - (side >> 1), y - (side >> 1), side, i % 2 !== sides.length % 2));
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) rings(x, y, 9, 7, 5, 3);
    if (version > 1) rings(size - 7, size - 7, 5, 3, 1);
    for (let i = 8; i < size - 8; i++) rows[6][i] = rows[i][6] = i % 2 === 0;
    format(rows, size, mask);
    fillIn(rows, size, words, mask);
    return rows;
}

/** Level L and the mask, protected by a BCH code, written twice. */
function format(rows, size, mask) {
    const value = (1 << 3) | mask;
    let rest = value << 10;
    for (let i = 14; i >= 10; i--) if ((rest >> i) & 1) rest ^= 0x537 << (i - 10);
    const bits = ((value << 10) | rest) ^ 0x5412;
    const bit = (i) => ((bits >> i) & 1) === 1;
    for (let i = 0; i < 15; i++) {
        const along = i < 6 ? i : i < 8 ? i + 1 : 14 - i;
        if (i < 8) {
            rows[along][8] = bit(i);
            rows[8][size - 1 - i] = bit(i);
        } else {
            rows[8][i === 8 ? 7 : along] = bit(i);
            rows[size - 15 + i][8] = bit(i);
        }
    }
    rows[size - 8][8] = true;
}

/** Two columns at a time from the right, up and down, beside the timing column. */
function fillIn(rows, size, words, mask) {
    let next = 0;
    let up = true;
    for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
        for (let i = 0; i < size; i++) {
            const y = up ? size - 1 - i : i;
            for (const x of [right, right - 1]) {
                if (rows[y][x] !== null) continue;
                const bit = (words[next >> 3] >> (7 - (next & 7))) & 1;
                rows[y][x] = (bit === 1) !== (masks[mask](x, y) === 0);
                next++;
            }
        }
        up = !up;
    }
}

/** How hard it would be to read: long runs, squares, what looks like a corner, too much of one colour. */
function penalty(rows) {
    const columns = rows.map((_, x) => rows.map((row) => row[x]));
    const lines = [...rows, ...columns].map((line) => line.map(Number).join(""));
    let sum = 0;
    for (const line of lines) {
        for (const run of line.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
        sum += 40 * (line.match(/(?=10111010000|00001011101)/g) ?? []).length;
    }
    for (let y = 1; y < rows.length; y++) {
        for (let x = 1; x < rows.length; x++) if (new Set([rows[y][x], rows[y - 1][x], rows[y][x - 1], rows[y - 1][x - 1]]).size === 1) sum += 3;
    }
    const dark = rows.flat().filter(Boolean).length / rows.length ** 2;
    return sum + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}
