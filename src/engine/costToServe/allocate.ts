import { requireFinite, requireInteger, requireNonNegative } from "../check";
import { EngineError } from "../errors";
import { TOLERANCE } from "../tolerance";
import { allocateExactly } from "./allocateExactly";
import { allocateUnits } from "./allocateUnits";

/** More decimals than this no currency or unit has. @source convention */
const MOST_DECIMALS = 12;

export interface AllocateInput {
  readonly total: number;
  readonly drivers: readonly number[];
  readonly decimals?: number;
}

/**
 * Shares out a total in proportion to drivers so that the shares sum exactly to it (largest remainder).
 *
 * With decimals every share is rounded to them and the shares sum to the total in these decimals. Without, shares keep
 * full precision and even their floating-point sum is the total, to the last digit and in any order.
 *
 * @param total any finite amount, may be negative; with decimals it may not have more of them
 * @param drivers zero or above, at least one positive when the total is not zero
 * @param decimals 0 to 12, or nothing for full precision
 * @returns a share per driver; a driver of zero gets zero
 * @throws EngineError shape: no driver; domain: a driver below zero, only zero drivers, a total with more decimals
 * @source Hamilton1792
 * @example allocate({ total: 100, drivers: [1, 1, 1], decimals: 2 }) // [33.34, 33.33, 33.33]
 */
export function allocate({ total, drivers, decimals }: AllocateInput): number[] {
  requireFinite(total, "total");
  if (drivers.length === 0) throw new EngineError("shape", "drivers", "drivers must hold at least one number");
  for (const [index, driver] of drivers.entries()) requireNonNegative(driver, "drivers", index + 1);
  if (total === 0) return drivers.map(() => 0);
  if (drivers.every((driver) => driver === 0)) {
    const message = `drivers are all zero, so nobody can bear the total of ${total}: choose another driver, or set the total to 0`;
    throw new EngineError("domain", "drivers", message);
  }
  return decimals === undefined ? allocateExactly(total, drivers) : allocateRounded(total, drivers, decimals);
}

function allocateRounded(total: number, drivers: readonly number[], decimals: number): number[] {
  requireInteger(decimals, "decimals", 0);
  if (decimals > MOST_DECIMALS)
    throw new EngineError("domain", "decimals", `decimals must be at most ${MOST_DECIMALS}, got ${decimals}`);
  const scale = 10 ** decimals;
  const units = Math.round(Math.abs(total) * scale);
  if (Math.abs(Math.abs(total) * scale - units) > TOLERANCE * Math.max(1, units)) {
    const message = `total ${total} has more than ${decimals} decimals, so rounded shares cannot sum to it: round it first`;
    throw new EngineError("domain", "total", message);
  }
  if (units > Number.MAX_SAFE_INTEGER)
    throw new EngineError("domain", "decimals", `total ${total} is too large for ${decimals} decimals: use fewer`);
  return Array.from(allocateUnits(units, drivers), (part) => (part === 0 ? 0 : (Math.sign(total) * part) / scale));
}
