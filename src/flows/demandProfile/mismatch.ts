import type { SettingReader } from "../settings";
import { amount } from "../format";
import { CONSTRAINTS, SLOW_INTERVENTION } from "./constraints";
import type { Constraint } from "./constraints";
import type { PreparedProfile } from "./prepared";
import type { Supply } from "./supply";

export type MismatchKind = "fast demand, hard supply" | "slow demand, large minimum" | "";
export interface Mismatch {
  readonly kind: MismatchKind;
  /** 0 to 100: speed of the demand × difficulty of the supply. */
  readonly score: number;
  readonly fast: boolean;
  /** 1 for the item with the most value, falling to 0. */
  readonly speed: number;
  /** 0 to 1: the worst constraint, half on its cut and whole at twice the cut; null where nothing is known. */
  readonly difficulty: number | null;
  /** Constraints that reach their cut, worst first. */
  readonly met: readonly Constraint[];
  readonly reason: string;
  readonly intervention: string;
}

const CERTAIN = 1e-9;

/**
 * Holds the demand of an item against its supply.
 *
 *     speed = 1 − share of value before it · difficulty = min(1, worst measure / (2 · its cut))
 *     mismatch: fast and a measure reaches its cut, or not fast and the minimum order lasts too long
 *     score = 100 · speed · difficulty, so that items with much value come first; for slow items the difficulty is that
 *     of the minimum order alone, against the cut for slow items
 */
export function mismatchOf(
  { shareBefore, period, lives, profiles }: PreparedProfile,
  item: number,
  supply: Supply,
  read: SettingReader,
): Mismatch {
  const before = shareBefore[item] ?? 1;
  const stage = lives[item]?.stage ?? "";
  const dead = isDead(stage, profiles[item]?.pattern ?? "");
  const fast = !dead && before < read.number("fastCut") - CERTAIN;
  const ratios = CONSTRAINTS.map((constraint) => ({ constraint, ratio: constraint.ratio(supply, read) }));
  const known = ratios.flatMap(({ constraint, ratio }) => (ratio === null ? [] : [{ constraint, ratio }]));
  const worst = known.reduce((most, { ratio }) => Math.max(most, ratio), 0);
  const difficulty = known.length === 0 ? null : Math.min(1, worst / 2);
  const met = known
    .filter(({ ratio }) => ratio >= 1 - CERTAIN)
    .sort((a, b) => b.ratio - a.ratio)
    .map(({ constraint }) => constraint);
  const base = { fast, speed: 1 - before, difficulty, met };
  const slowCut = read.number("slowMinimum");
  const cover = supply.minimumCover;
  if (fast && met.length > 0) {
    return {
      ...base,
      kind: "fast demand, hard supply",
      score: 100 * (1 - before) * (difficulty ?? 0),
      reason: met.map((constraint) => constraint.words(supply, read, period.name)).join("; "),
      intervention: met.map((constraint) => constraint.intervention).join("; "),
    };
  }
  if (!fast && cover !== null && cover >= slowCut - CERTAIN) {
    return {
      ...base,
      kind: "slow demand, large minimum",
      score: 100 * (1 - before) * Math.min(1, cover / (2 * slowCut)),
      reason: `minimum order of ${amount(cover)} ${period.name}s of demand, too large for slow items from ${amount(slowCut)}`,
      intervention: SLOW_INTERVENTION,
    };
  }
  return { ...base, kind: "", score: 0, reason: "", intervention: "" };
}

/** Nobody asks for it any more. */
export function isDead(stage: string, pattern: string): boolean {
  return stage === "dormant" || stage === "end of life" || pattern === "inactive";
}
