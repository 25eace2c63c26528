import { raise } from "../../value";

/** Matrices of numbers: rows of equal length. */
export type Numbers = readonly (readonly number[])[];

export function product(a: Numbers, b: Numbers): number[][] {
  if ((a[0]?.length ?? 0) !== b.length) raise("#VALUE!", "The first array must be as wide as the second is high.");
  return a.map((row) =>
    (b[0] ?? []).map((_, column) => row.reduce((total, value, index) => total + value * (b[index]?.[column] ?? 0), 0)),
  );
}

/** Solves for the inverse by elimination with the largest pivot; null when there is none. */
export function inverse(matrix: Numbers): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, r) => [...row, ...Array.from({ length: size }, (_, c) => (r === c ? 1 : 0))]);
  for (let at = 0; at < size; at++) {
    if (!pivot(rows, at)) return null;
    const row = rows[at] ?? [];
    const head = row[at] ?? 1;
    rows[at] = row.map((value) => value / head);
    rows.forEach((other, r) => {
      if (r !== at) rows[r] = without(other, rows[at] ?? [], other[at] ?? 0);
    });
  }
  return rows.map((row) => row.slice(size));
}

export function determinant(matrix: Numbers): number {
  const rows = matrix.map((row) => [...row]);
  let result = 1;
  for (let at = 0; at < rows.length; at++) {
    const sign = pivot(rows, at);
    if (!sign) return 0;
    const row = rows[at] ?? [];
    const head = row[at] ?? 1;
    result *= sign * head;
    for (let r = at + 1; r < rows.length; r++) rows[r] = without(rows[r] ?? [], row, (rows[r]?.[at] ?? 0) / head);
  }
  return result;
}

/** Brings the row with the largest head up. Gives -1 when rows changed places, 0 when all heads are nothing. */
function pivot(rows: number[][], at: number): -1 | 0 | 1 {
  let best = at;
  const size = (row: number): number => Math.abs(rows[row]?.[at] ?? 0);
  for (let row = at + 1; row < rows.length; row++) if (size(row) > size(best)) best = row;
  const largest = Math.max(...rows.flat().map(Math.abs));
  if (size(best) <= largest * 1e-15) return 0;
  if (best === at) return 1;
  [rows[at], rows[best]] = [rows[best] ?? [], rows[at] ?? []];
  return -1;
}

function without(row: readonly number[], other: readonly number[], times: number): number[] {
  return row.map((value, index) => value - times * (other[index] ?? 0));
}
