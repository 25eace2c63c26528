import { poissonUpperTail } from "../../statistics/poissonCdf";
import type { Hypothesis, Mistake } from "./hypothesis";
import type { PlanTerms } from "./planItem";
import { roundingUnits } from "./roundingUnits";

export type AuditStatus = "right" | "mistake" | "unexplained" | "notChecked" | "empty";
export interface AuditRow {
  readonly status: AuditStatus;
  /** What the formula gives with the mistakes; null where nothing explains the number. */
  readonly explained: number | null;
  readonly mistakes: readonly Mistake[];
  readonly shouldBe: number | null;
  /** How far the other rows speak for this explanation against the others that fit this row, 0 to 1; 1 where right. */
  readonly confidence: number | null;
  /** The next best explanation of this row, where there is one. */
  readonly other: readonly Mistake[];
}
export interface Family {
  readonly right: (terms: PlanTerms) => number | null;
  /** The part of a number that rounded factors and the like may change. */
  readonly uncertain: (terms: PlanTerms, predicted: number) => number;
}
/** A row whose number is not right: its terms, how wide a fit is, and how likely chance fits it. */
interface OpenRow {
  readonly row: number;
  readonly value: number;
  readonly terms: PlanTerms;
  readonly byChance: number;
  readonly fits: (predicted: number | null) => boolean;
}

/** Explanations that chance alone would give less often than this count. @source convention */
const CHANCE = 0.05;
/** A number that means nothing lies anywhere within eightfold up and down, evenly by logarithm. @source convention */
const RANGE = Math.log(64);
/** Rows that explanations are looked for on. @source convention */
const SAMPLE = 1000;
/** An explanation of so many rows less than the chosen one is no rival to it. @source convention */
const RIVAL = 0.25;
/** Nobody comes to nothing at all by chance. @source convention */
const ZERO = 1e-3;
/** Where everything is certain, a number still has so many digits only. @source convention */
const DIGITS = 1e-4;

/**
 * Finds how each number of a column came about: first whether it is right, then the mistakes that explain the most of
 * the rest, one mistake before two. An explanation is taken only where chance would hardly fit so many rows.
 *
 *     P(Poisson(fits expected by chance) ≥ fits found) · explanations tried < 5 %
 *
 * @example explainColumn([4], [planTerms({ ...EMPTY_PLAN_ITEM, demandSd: 4 }, PLAN_UNITS)], { right: ({ demandSd }) => demandSd, uncertain: (_, number) => number }, [], 0.01)[0].status // "right"
 */
export function explainColumn(
  values: readonly (number | null)[],
  terms: readonly PlanTerms[],
  { right, uncertain }: Family,
  stages: readonly (readonly Hypothesis[])[],
  tolerance: number,
): AuditRow[] {
  const units = roundingUnits(values, terms);
  const harmless = stages.flat().filter(({ mistakes }) => mistakes.length === 0);
  let open: OpenRow[] = [];
  const rows = terms.map((known, row): AuditRow => {
    const value = values[row] ?? null;
    const shouldBe = right(known);
    const none = { explained: null, mistakes: [], shouldBe, confidence: null, other: [] };
    if (value === null) return { ...none, status: "empty" };
    if (shouldBe === null) return { ...none, status: "notChecked" };
    const width = (at: number): number =>
      Math.max((units[row] ?? 0) * (1 - 1e-9), tolerance * Math.abs(uncertain(known, at)), DIGITS * Math.abs(at));
    const fits = (at: number | null): boolean => at !== null && Math.abs(value - at) <= width(at);
    const explained = [shouldBe, ...harmless.map(({ predict }) => predict(known))].find(fits);
    if (explained !== undefined) return { ...none, status: "right", explained, confidence: 1 };
    const byChance =
      value === 0 ? ZERO : Math.min(1, (2 * width(value)) / (Math.max(Math.abs(value), width(value)) * RANGE));
    open.push({ row, value, terms: known, byChance, fits });
    return { ...none, status: "unexplained" };
  });
  for (const stage of stages) {
    open = settle(
      stage.filter(({ mistakes }) => mistakes.length > 0),
      open,
      rows,
    );
  }
  return rows;
}

/**
 * Takes the explanation of the most rows, then that of the most of the rest, as long as chance is no explanation. In a
 * long column the explanations are found on a part of the rows and then tried on all.
 */
function settle(tried: readonly Hypothesis[], open: readonly OpenRow[], rows: AuditRow[]): OpenRow[] {
  let left = open;
  let looked = open.filter((_, at) => at % Math.ceil(open.length / SAMPLE) === 0);
  const candidates = tried.map(({ mistakes, predict }): Candidate => {
    const fits = (one: OpenRow): boolean => one.fits(predict(one.terms));
    const fitting = new Set(looked.filter(fits));
    return { mistakes, predict, fits, fitting, support: fitting.size };
  });
  for (;;) {
    const counts = candidates.map(({ fitting }) => looked.filter((one) => fitting.has(one)).length);
    const best = counts.reduce((most, count, at) => (count > (counts[most] ?? 0) ? at : most), 0);
    const [chosen, count] = [candidates[best], counts[best] ?? 0];
    const expected = looked.reduce((sum, { byChance }) => sum + byChance, 0);
    if (!chosen || count === 0 || poissonUpperTail(count - 1, expected) * tried.length >= CHANCE) return [...left];
    const rivals = candidates.filter((one) => one !== chosen && one.support >= RIVAL * chosen.support);
    const explained = left.filter(chosen.fits);
    for (const one of explained) rows[one.row] = verdict(one, chosen, rivals, rows[one.row]?.shouldBe ?? null);
    const done = new Set(explained);
    left = left.filter((one) => !done.has(one));
    looked = looked.filter((one) => !done.has(one));
  }
}

function verdict(one: OpenRow, chosen: Candidate, rivals: readonly Candidate[], shouldBe: number | null): AuditRow {
  const also = rivals.filter(({ fits }) => fits(one));
  const total = also.reduce((sum, { support }) => sum + support, chosen.support);
  const other = also.reduce((most, rival) => (rival.support > most.support ? rival : most), NOTHING);
  return {
    status: "mistake",
    explained: chosen.predict(one.terms),
    mistakes: chosen.mistakes,
    shouldBe,
    confidence: chosen.support / total,
    other: other.mistakes,
  };
}
interface Candidate extends Hypothesis {
  readonly fits: (one: OpenRow) => boolean;
  readonly fitting: ReadonlySet<OpenRow>;
  readonly support: number;
}
const NOTHING: Pick<Candidate, "mistakes" | "support"> = { mistakes: [], support: 0 };
