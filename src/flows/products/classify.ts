import { abc, demandPattern, mean, sampleSd, score, xyz } from "../../engine";
import type { SettingValues } from "../define";
import { readSettings } from "../settings";
import type { SettingReader } from "../settings";
import type { Policy } from "../policyTable";
import { remembered } from "../remembered";
import type { PreparedProducts } from "./prepared";

export type Basis = "revenue" | "margin" | "quantity" | "lines" | "weighted";
export interface ProductResult {
  readonly prepared: PreparedProducts;
  readonly settings: SettingValues;
  /** What was classified by, which is not the wish when the data lack it. */
  readonly basis: Basis;
  readonly values: readonly number[];
  readonly abc: readonly string[];
  readonly xyz: readonly string[];
  readonly classes: readonly string[];
  readonly cv: readonly (number | null)[];
  readonly statistics: readonly DemandStatistics[];
  readonly policies: readonly (Policy | undefined)[];
  /** Rows by falling value, ties by row; with share and cumulated share of the positive total. */
  readonly ranking: Ranking;
}
export interface DemandStatistics {
  readonly periods: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly adi: number | null;
  readonly cv2: number | null;
  readonly pattern: string;
  readonly periodsSinceLast: number | null;
}
export interface Ranking {
  readonly rows: readonly number[];
  readonly rank: readonly number[];
  readonly share: readonly number[];
  readonly cumulated: readonly number[];
  readonly total: number;
}

/** Fewer values than this and a class by variability is provisional. */
export const PROVISIONAL_BELOW = 6;

/** Classifies by the settings. What a changed setting does not touch is remembered, so that a dragged cut is light. */
export function classifyProducts(prepared: PreparedProducts, settings: SettingValues): ProductResult {
  const read = readSettings(settings);
  const { basis, criteria, weights } = basisOf(prepared, read);
  const abcCuts = read.numbers("abcCuts");
  const values = remembered(prepared, "values", [basis, weights], () => {
    if (basis !== "weighted" || prepared.keys.length === 0) return criteria[0] ?? [];
    return score({ criteria: prepared.keys.map((_, item) => criteria.map((one) => one[item] ?? 0)), weights });
  });
  const abcClasses = remembered(prepared, "abc", [basis, weights, abcCuts], () =>
    prepared.keys.length === 0 ? [] : abc({ values, cuts: abcCuts }),
  );
  const adjust = adjustment(read.text("adjust"));
  const seasonLength = read.number("seasonLength");
  const xyzCuts = read.numbers("xyzCuts");
  const variability = remembered(prepared, "xyz", [xyzCuts, adjust, seasonLength], () =>
    prepared.keys.length === 0
      ? { classes: [], cv: [] }
      : xyz({ demand: prepared.demand, cuts: xyzCuts, adjust, seasonLength }),
  );
  const [adiCut, cv2Cut] = [read.number("adiCut"), read.number("cv2Cut")];
  const statistics = remembered(prepared, "statistics", [adiCut, cv2Cut], () =>
    prepared.demand.map((demand) => demandStatistics(demand, adiCut, cv2Cut)),
  );
  const xyzClasses = variability.classes.map((letter) => (letter === "" ? "N" : letter));
  const classes = abcClasses.map((letter, item) => letter + (xyzClasses[item] ?? "N"));
  return {
    prepared,
    settings,
    basis,
    values,
    abc: abcClasses,
    xyz: xyzClasses,
    classes,
    cv: variability.cv,
    statistics,
    policies: classes.map((segment) => prepared.policy.find(segment)),
    ranking: remembered(prepared, "ranking", [basis, weights], () => rankItems(values)),
  };
}

function basisOf(prepared: PreparedProducts, read: SettingReader) {
  const wanted = read.text("basis");
  const available: Readonly<Record<string, readonly number[] | null>> = {
    revenue: prepared.revenue,
    margin: prepared.margin,
    quantity: prepared.quantity,
    lines: prepared.lines,
  };
  if (wanted === "weighted") {
    const used = [
      { criterion: prepared.revenue, weight: read.number("weightRevenue") },
      { criterion: prepared.margin, weight: read.number("weightMargin") },
      { criterion: prepared.quantity, weight: read.number("weightQuantity") },
      { criterion: prepared.lines, weight: read.number("weightLines") },
    ].flatMap(({ criterion, weight }) => (criterion && weight > 0 ? [{ criterion, weight }] : []));
    // What is the same for all items, as with a single one, cannot be weighed.
    if (used.some(({ criterion }) => criterion.some((value) => value !== criterion[0]))) {
      const weights = used.map(({ weight }) => weight);
      return { basis: "weighted" as Basis, criteria: used.map(({ criterion }) => criterion), weights };
    }
  }
  const order = [wanted, "revenue", "quantity"] as Basis[];
  const basis = order.find((name) => available[name]) ?? "quantity";
  return { basis, criteria: [available[basis] ?? prepared.quantity], weights: [1] };
}

function adjustment(text: string): "none" | "trend" | "season" | "both" {
  return text === "trend" || text === "season" || text === "both" ? text : "none";
}

function demandStatistics(demand: readonly (number | null)[], adiCut: number, cv2Cut: number): DemandStatistics {
  const known = demand.filter((units) => units !== null);
  const { pattern, adi, cv2, periodsSinceLast } = demandPattern({ demand, adiCut, cv2Cut });
  return {
    periods: known.length,
    mean: known.length > 0 ? mean(known) : null,
    sd: known.length > 1 ? sampleSd(known) : null,
    adi,
    cv2,
    pattern,
    periodsSinceLast,
  };
}

function rankItems(values: readonly number[]): Ranking {
  const rows = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const rank = new Array<number>(rows.length).fill(0);
  const share = new Array<number>(rows.length).fill(0);
  const cumulated = new Array<number>(rows.length).fill(0);
  let sum = 0;
  for (const [at, row] of rows.entries()) {
    const part = Math.max(0, values[row] ?? 0);
    sum += part;
    rank[row] = at + 1;
    share[row] = total > 0 ? part / total : 0;
    cumulated[row] = total > 0 ? sum / total : 0;
  }
  return { rows, rank, share, cumulated, total };
}
