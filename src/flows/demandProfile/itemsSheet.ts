import { longTextsLast } from "../longTextsLast";
import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import { readSettings } from "../settings";
import type { ProfileResult } from "./classify";
import { periodWord, valueHeading } from "./words";

/** Where the columns of SEG.DEMANDPROFILE stand, counted from 1. */
const PROFILE_COLUMNS = {
  mean: 2,
  sd: 3,
  cv: 4,
  adi: 5,
  cv2: 6,
  zeroShare: 7,
  trendStrength: 8,
  trendDirection: 9,
  seasonStrength: 10,
  seasonLength: 11,
} as const;

/**
 * One row an item, best first. With live formulas pattern, stage and measures follow the demand sheet; what describes
 * the moment of the run is then left out, so that none can be stale.
 */
export function itemsSheet(result: ProfileResult, live: boolean, run: RunPart): ReportSheet {
  const columns = [...identity(result), ...measures(result), ...(live ? [] : moment(result))];
  return {
    key: "profiles",
    name: "Profile by item",
    title: "How each item is asked for",
    note: live
      ? "Pattern, stage and measures are formulas over the demand sheet: take a replacement back in the ledger and they follow."
      : "One row an item, best first. p-values tell how easily chance alone would show such a trend or season.",
    parts: [
      { kind: "table", key: "profiles", title: "Profile by item", freezeColumns: 2, columns: longTextsLast(columns) },
      run,
    ],
  };
}

export function inOrder<T extends Scalar>({ prepared }: ProfileResult, of: (item: number) => T): readonly T[] {
  return prepared.order.map(of);
}

function identity(result: ProfileResult): ReportColumn[] {
  const { sales, values, segments } = result.prepared;
  const money = sales.revenue !== null;
  return [
    { key: "item", heading: "Item", type: "text", values: inOrder(result, (item) => sales.keys[item] ?? "") },
    ...descriptionColumns(result),
    {
      key: "value",
      heading: valueHeading(result),
      type: money ? "money" : "number",
      values: inOrder(result, (item) => values[item] ?? 0),
    },
    {
      key: "class",
      heading: "Class",
      type: "class",
      look: "matrix",
      values: inOrder(result, (item) => segments[item] ?? ""),
    },
  ];
}

/** What the items are called, where anything tells. */
export function descriptionColumns(result: ProfileResult): ReportColumn[] {
  const { descriptions } = result.prepared.sales;
  if (descriptions.every((text) => text === "")) return [];
  const values = inOrder(result, (item) => descriptions[item] || null);
  return [{ key: "description", heading: "Description", type: "text", values }];
}

/** The demand that formulas look at: a single column would be one item's history to them, so one period has none. */
export function liveBlock({ prepared }: ProfileResult): string | null {
  const last = prepared.sales.periods.length - 1;
  const table = prepared.measured === "cleansed" ? "cleansed" : "sold";
  return last < 1 ? null : `{part:${table}.p0}:{part:${table}.p${String(last)}}`;
}

function measures(result: ProfileResult): ReportColumn[] {
  const { prepared, patterns, settings } = result;
  const read = readSettings(settings);
  const block = liveBlock(result);
  const season = String(read.number("seasonLength"));
  const live = (formula: string) => (block === null ? {} : { formula });
  const profile = (key: keyof typeof PROFILE_COLUMNS) =>
    live(`=INDEX(SEG.DEMANDPROFILE(${block ?? ""},${season},FALSE),0,${String(PROFILE_COLUMNS[key])})`);
  const cuts = `${String(read.number("adiCut"))},${String(read.number("cv2Cut"))}`;
  const number = (
    key: keyof typeof PROFILE_COLUMNS,
    heading: string,
    type: ReportColumn["type"],
    of: (item: number) => number | null | undefined,
  ): ReportColumn => ({ key, heading, type, values: inOrder(result, (item) => of(item) ?? null), ...profile(key) });
  const profileOf = (item: number) => prepared.profiles[item];
  return [
    {
      key: "pattern",
      heading: "Demand pattern",
      type: "text",
      values: inOrder(result, (item) => patterns[item]?.pattern ?? ""),
      ...live(`=SEG.DEMANDPATTERN(${block ?? ""},${cuts})`),
    },
    {
      key: "stage",
      heading: "Stage of life",
      type: "text",
      values: inOrder(result, (item) => prepared.lives[item]?.stage ?? ""),
      ...live(`=SEG.LIFECYCLE(${block ?? ""},${String(read.number("lifecycleWindow"))},${season})`),
    },
    number("mean", `Mean per ${periodWord(result, false)} (units)`, "number", (item) => profileOf(item)?.mean),
    number("sd", "Standard deviation (units)", "number", (item) => profileOf(item)?.sd),
    number("cv", "Coefficient of variation", "number", (item) => profileOf(item)?.cv),
    number("adi", `Demand interval (${periodWord(result)})`, "number", (item) => patterns[item]?.adi),
    number("cv2", "CV² of sizes", "number", (item) => patterns[item]?.cv2),
    number("zeroShare", `Share of ${periodWord(result)} without demand`, "share", (item) => profileOf(item)?.zeroShare),
    {
      key: "trendDirection",
      heading: "Trend",
      type: "text",
      values: inOrder(result, (item) => profileOf(item)?.trendDirection ?? ""),
      ...profile("trendDirection"),
    },
    number("trendStrength", "Trend strength (0 to 1)", "number", (item) => profileOf(item)?.trendStrength),
    number(
      "seasonLength",
      `Season (${periodWord(result)}; 0 = none)`,
      "integer",
      (item) => profileOf(item)?.seasonLength,
    ),
    number("seasonStrength", "Season strength (0 to 1)", "number", (item) => profileOf(item)?.seasonStrength),
  ];
}

function moment(result: ProfileResult): ReportColumn[] {
  const { prepared, patterns, mismatches } = result;
  const counts = new Map<number, number>();
  for (const { item, keep } of prepared.replaced) if (keep) counts.set(item, (counts.get(item) ?? 0) + 1);
  const p = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4;
  return [
    {
      key: "trendPValue",
      heading: "Trend p-value",
      type: "number",
      values: inOrder(result, (item) => p(prepared.profiles[item]?.trendPValue)),
    },
    {
      key: "seasonPValue",
      heading: "Season p-value",
      type: "number",
      values: inOrder(result, (item) => p(prepared.profiles[item]?.seasonPValue)),
    },
    {
      key: "behaviour",
      heading: "Behaviour",
      type: "text",
      values: inOrder(result, (item) => patterns[item]?.behaviour ?? ""),
    },
    {
      key: "method",
      heading: "Forecast method to begin with",
      type: "text",
      values: inOrder(result, (item) => patterns[item]?.method ?? ""),
    },
    {
      key: "age",
      heading: `Age (${periodWord(result)})`,
      type: "integer",
      values: inOrder(result, (item) => prepared.lives[item]?.age ?? null),
    },
    {
      key: "silent",
      heading: `${periodWord(result).replace(/^./, (letter) => letter.toUpperCase())} since last demand`,
      type: "integer",
      values: inOrder(result, (item) => patterns[item]?.periodsSinceLast ?? null),
    },
    {
      key: "replaced",
      heading: "Numbers replaced",
      type: "integer",
      values: inOrder(result, (item) => counts.get(item) ?? 0),
    },
    {
      key: "mismatch",
      heading: "Mismatch with supply",
      type: "text",
      values: inOrder(result, (item) => mismatches[item]?.kind || null),
    },
    { key: "remark", heading: "Remark", type: "text", values: inOrder(result, (item) => remark(result, item)) },
  ];
}

function remark({ prepared, patterns }: ProfileResult, item: number): string | null {
  const { periods = 0, seasonPValue = null } = prepared.profiles[item] ?? {};
  if (periods === 0) return "no number at all";
  if (patterns[item]?.pattern === "insufficient") return "fewer than two demands: nothing to tell a pattern from";
  if (periods < 6) return "provisional: short history";
  return seasonPValue === null ? "too short to show a season" : null;
}
