/** Reads the two halves of a number's bits. */
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

// Multipliers of MurmurHash3 and xxHash32; two lanes give 64 bits, so that equal keys of unequal calls do not occur.
const FIRST = 0xcc9e2d51;
const SECOND = 0x9e3779b1;

/** Cells that are objects, such as errors and formatted numbers, by their content. */
function objectText(value: unknown): string {
  try {
    // An object may write itself as nothing.
    return JSON.stringify([value], (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
  } catch {
    return typeof value;
  }
}

/** A key that is equal for calls with equal cells, and how many cells were read to make it. */
export function contentHash(name: string, args: readonly unknown[]): { readonly key: string; readonly cells: number } {
  let a = 0x811c9dc5;
  let b = 0x2545f491;
  let cells = 0;
  const word = (value: number): void => {
    a = Math.imul(a ^ value, FIRST);
    a ^= a >>> 15;
    b = Math.imul((b << 13) | (b >>> 19), SECOND) ^ value;
  };
  const letters = (value: string): void => {
    word(value.length);
    for (let i = 0; i < value.length; i++) word(value.charCodeAt(i));
  };
  const visit = (value: unknown, depth: number): void => {
    if (Array.isArray(value) && depth < 4) {
      word(11);
      word(value.length);
      for (const part of value as readonly unknown[]) visit(part, depth + 1);
      return;
    }
    cells++;
    if (typeof value === "number") {
      word(1);
      double[0] = value;
      word(halves[0] ?? 0);
      word(halves[1] ?? 0);
    } else if (typeof value === "string") {
      word(2);
      letters(value);
    } else if (typeof value === "boolean") word(value ? 3 : 4);
    else if (value === null || value === undefined) word(5);
    else {
      word(6);
      letters(objectText(value));
    }
  };
  letters(name);
  for (const argument of args) visit(argument, 0);
  return { key: `${name}:${(a >>> 0).toString(36)}:${(b >>> 0).toString(36)}:${cells}`, cells };
}
