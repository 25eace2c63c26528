/**
 * SHA-512 (FIPS 180-4), at once: browsers offer it only later, and a request to a workbook is answered at once.
 * Numbers of 64 bits are held as two halves of 32.
 */
export function sha512(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(START);
  const padded = pad(message);
  const words = new Int32Array(160);
  for (let block = 0; block < padded.byteLength; block += 128) {
    for (let at = 0; at < 32; at++) words[at] = padded.getInt32(block + 4 * at);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(64));
  for (let at = 0; at < 16; at++) digest.setInt32(4 * at, state[at] ?? 0);
  return new Uint8Array(digest.buffer);
}

/** The message, a bit, zeros, and the length in bits in the last of the blocks of 128 bytes. */
function pad(message: Uint8Array): DataView {
  const size = Math.ceil((message.length + 17) / 128) * 128;
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(size - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(size - 4, (message.length << 3) >>> 0);
  return view;
}

/** 1 when the sum of two low halves does not fit into 32 bits. */
const carry = (sum: number): number => (sum / 0x100000000) | 0;
const low = (word: number | undefined): number => (word ?? 0) >>> 0;

/** `w` holds the 16 words of a block as halves, and room for the 64 that follow from them. */
function compress(state: Int32Array, w: Int32Array): void {
  for (let t = 32; t < 160; t += 2) {
    const [ah, al] = [w[t - 30] ?? 0, w[t - 29] ?? 0];
    const [bh, bl] = [w[t - 4] ?? 0, w[t - 3] ?? 0];
    const s0h = right(ah, al, 1) ^ right(ah, al, 8) ^ (ah >>> 7);
    const s0l = right(al, ah, 1) ^ right(al, ah, 8) ^ ((al >>> 7) | (ah << 25));
    const s1h = right(bh, bl, 19) ^ right(bl, bh, 29) ^ (bh >>> 6);
    const s1l = right(bl, bh, 19) ^ right(bh, bl, 29) ^ ((bl >>> 6) | (bh << 26));
    const sum = low(w[t - 31]) + low(s0l) + low(w[t - 13]) + low(s1l);
    w[t + 1] = sum | 0;
    w[t] = ((w[t - 32] ?? 0) + s0h + (w[t - 14] ?? 0) + s1h + carry(sum)) | 0;
  }
  let [ah = 0, al = 0, bh = 0, bl = 0, ch = 0, cl = 0, dh = 0, dl = 0] = state;
  let [eh = 0, el = 0, fh = 0, fl = 0, gh = 0, gl = 0, hh = 0, hl = 0] = state.subarray(8);
  for (let t = 0; t < 160; t += 2) {
    const s1h = right(eh, el, 14) ^ right(eh, el, 18) ^ right(el, eh, 9);
    const s1l = right(el, eh, 14) ^ right(el, eh, 18) ^ right(eh, el, 9);
    const first = low(hl) + low(s1l) + low((el & fl) ^ (~el & gl)) + low(ROUNDS[t + 1]) + low(w[t + 1]);
    const firstHigh = (hh + s1h + ((eh & fh) ^ (~eh & gh)) + (ROUNDS[t] ?? 0) + (w[t] ?? 0) + carry(first)) | 0;
    const s0h = right(ah, al, 28) ^ right(al, ah, 2) ^ right(al, ah, 7);
    const s0l = right(al, ah, 28) ^ right(ah, al, 2) ^ right(ah, al, 7);
    const second = low(s0l) + low((al & bl) ^ (al & cl) ^ (bl & cl));
    const secondHigh = s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch));
    [hh, hl, gh, gl, fh, fl] = [gh, gl, fh, fl, eh, el];
    const moved = low(dl) + low(first);
    [eh, el] = [(dh + firstHigh + carry(moved)) | 0, moved | 0];
    [dh, dl, ch, cl, bh, bl] = [ch, cl, bh, bl, ah, al];
    const top = low(first) + second;
    [ah, al] = [(firstHigh + secondHigh + carry(top)) | 0, top | 0];
  }
  const ends = [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl];
  for (let at = 0; at < 16; at += 2) {
    const sum = low(state[at + 1]) + low(ends[at + 1]);
    state[at + 1] = sum | 0;
    state[at] = ((state[at] ?? 0) + (ends[at] ?? 0) + carry(sum)) | 0;
  }
}

/** One half of a number turned to the right by less than 32 bits: this half and the one whose bits come in. */
const right = (half: number, other: number, bits: number): number => (half >>> bits) | (other << (32 - bits));

/** The fractions of the square roots of the first 8 primes, and of the cube roots of the first 80, in 64 bits. */
const START = halves(8, 2n);
const ROUNDS = halves(80, 3n);

function halves(count: number, power: bigint): Int32Array {
  const primes: bigint[] = [];
  for (let number = 2n; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0n)) primes.push(number);
  }
  const fractions = primes.map((prime) => root(prime << (64n * power), power));
  return Int32Array.from(
    fractions.flatMap((all) => [Number((all >> 32n) & 0xffffffffn) | 0, Number(all & 0xffffffffn) | 0]),
  );
}

/** The whole part of a square or cube root, by halving. */
function root(number: bigint, power: bigint): bigint {
  let from = 0n;
  let to = 1n << 80n;
  while (to - from > 1n) {
    const middle = (from + to) / 2n;
    if (middle ** power <= number) from = middle;
    else to = middle;
  }
  return from;
}
