import type { OracleCell, OracleGrid } from "../../../../scripts/oracle/oracleFiles";

/** Relative difference that computers' arithmetic explains. */
const USUAL = 1e-12;

/** Whether two results are the same: kinds, shapes, texts, errors, and numbers within a relative tolerance. */
export function agrees(a: OracleCell | OracleGrid, b: OracleCell | OracleGrid, tolerance = USUAL): boolean {
  const [left, right] = [gridOf(a), gridOf(b)];
  return (
    left.length === right.length &&
    left.every((row, r) => {
      const other = right[r] ?? [];
      return row.length === other.length && row.every((cell, c) => sameCell(cell, other[c] ?? null, tolerance));
    })
  );
}

function gridOf(value: OracleCell | OracleGrid): OracleGrid {
  return Array.isArray(value) ? (value as OracleGrid) : [[value as OracleCell]];
}

function sameCell(a: OracleCell, b: OracleCell, tolerance: number): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), tolerance);
}
