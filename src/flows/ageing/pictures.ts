import type { SettingValues } from "../define";
import { counted, percent } from "../format";
import type { BarsPicture, CurvePicture, HistogramPicture, Picture } from "../picture";
import { readSettings } from "../settings";
import { thinned } from "../thinned";
import { moneyIn, unitOf } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";
import { WAYS } from "./disposals";
import { lastTimeCurve } from "./lastTimeCurve";
import { LETTERS, totalsOf } from "./totals";

const BINS = 30;

export function ageingPictures(result: AgeingResult, settings: SettingValues): readonly Picture[] {
  const curve = lastTimeCurve(result);
  const hidden = hiddenPicture(result);
  return [
    bucketsPicture(result),
    ...(result.prepared.ownBuckets ? [] : [agePicture(result, settings)]),
    excessPicture(result),
    disposalPicture(result),
    ...(hidden ? [hidden] : []),
    ...(curve ? [curve] : []),
  ];
}

export function bucketsTitle(result: AgeingResult): string {
  const { value, buckets } = totalsOf(result);
  const half = result.buckets.findLastIndex(({ from }) => from <= 366);
  const old = buckets.slice(Math.max(1, half)).reduce((sum, bucket) => sum + bucket.value, 0);
  const from = result.buckets[Math.max(1, half)]?.from ?? 0;
  if (value === 0) return "No stock has a value";
  return `${percent(old / value)} of the stock value is older than ${String(from - 1)} days`;
}

function bucketsPicture(result: AgeingResult): BarsPicture {
  const { buckets, value, provision } = totalsOf(result);
  return {
    kind: "bars",
    title: bucketsTitle(result),
    description: `Stock value by age and class: ${moneyIn(result, value)} in all, of which ${moneyIn(result, provision)} would be written down.`,
    series: LETTERS,
    groups: result.buckets.slice(0, 16).map(({ label }, at) => ({ label, values: buckets[at]?.byLetter ?? [] })),
    groupLabel: "Age of stock (days)",
    valueLabel: `Stock value${unitOf(result)}`,
    valueType: "money",
  };
}

function agePicture(result: AgeingResult, settings: SettingValues): HistogramPicture {
  const cuts = readSettings(settings).numbers("ageCuts");
  const step = Math.max(1, Math.ceil(((cuts.at(-1) ?? 365) * 1.25) / BINS));
  const counts = new Array<number>(BINS).fill(0);
  for (const { age } of result.stocks) {
    if (age === null) continue;
    const bin = Math.min(BINS - 1, Math.floor(age / step));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const inferred = result.stocks.filter(({ ageInferred }) => ageInferred).length;
  const { stocked } = totalsOf(result);
  const buckets = result.buckets.map(
    ({ label }, at) => `${label}: ${counted(totalsOf(result).buckets[at]?.items ?? 0, "item")}`,
  );
  return {
    kind: "histogram",
    title: `${counted(stocked, "item")} in stock by age${inferred > 0 ? `, ${counted(inferred, "age")} inferred` : ""}`,
    description: `How old the stock is. ${buckets.join(", ")}. The last bar holds everything older.`,
    bins: counts.map((count, at) => ({ from: at * step, to: (at + 1) * step, count })),
    cuts: cuts.map((value, index) => ({ setting: "ageCuts", index, value, label: `${String(value)} days` })),
    axisLabel: "Age of stock (days)",
    countLabel: "Items",
  };
}

export function excessTitle(result: AgeingResult): string {
  const { excess, value, withExcess } = totalsOf(result);
  if (excess === 0) return "No item has more stock than its target cover";
  const share = percent(excess / value);
  return `${counted(withExcess, "item")} hold excess worth ${moneyIn(result, excess)}, ${share} of the stock value`;
}

/** Items down to the one with which this share of all excess is reached. */
export function itemsToReach({ order, stocks }: AgeingResult, share: number): number {
  const total = stocks.reduce((sum, { excessValue }) => sum + excessValue, 0);
  let sum = 0;
  for (const [at, item] of order.entries()) {
    sum += stocks[item]?.excessValue ?? 0;
    if (total > 0 && sum >= share * total - 1e-9) return at + 1;
  }
  return 0;
}

function excessPicture(result: AgeingResult): CurvePicture {
  const rows = result.order.filter((item) => (result.stocks[item]?.excessValue ?? 0) > 0);
  const total = totalsOf(result).excess;
  const cumulated: number[] = [];
  for (const item of rows) cumulated.push((cumulated.at(-1) ?? 0) + (result.stocks[item]?.excessValue ?? 0));
  const half = itemsToReach(result, 0.8);
  return {
    kind: "curve",
    title: excessTitle(result),
    description:
      rows.length === 0
        ? "There is no excess to draw."
        : `${counted(half, "item")} hold 80 % of all excess: that is where to begin.`,
    curves: [
      {
        label: "Excess value, largest first",
        points: [
          { x: 0, y: 0 },
          ...thinned(rows.length, 199).map((at) => ({ x: at + 1, y: total > 0 ? (cumulated[at] ?? 0) / total : 0 })),
        ],
      },
    ],
    marks:
      half > 0 ? [{ x: half, y: (cumulated[half - 1] ?? 0) / total, label: `${counted(half, "item")} hold 80 %` }] : [],
    xLabel: "Items with excess, largest first",
    yLabel: "Share of all excess",
    xType: "number",
    yType: "share",
  };
}

export function disposalTitle(result: AgeingResult): string {
  const { actions } = totalsOf(result);
  const sums = WAYS.flatMap((way) => actions.get(way) ?? []);
  const gain = sums.reduce((sum, one) => sum + one.gain, 0);
  if (gain <= 0) return "No excess is worth giving up by these prices";
  const items = sums.reduce((sum, one) => sum + one.items, 0);
  return `Giving up stock of ${counted(items, "item")} is worth ${moneyIn(result, gain)} more than keeping it`;
}

function disposalPicture(result: AgeingResult): BarsPicture {
  const { actions } = totalsOf(result);
  const shown = [...WAYS, "sell down", "too new to judge"] as const;
  return {
    kind: "bars",
    title: disposalTitle(result),
    description: `What becomes of excess: ${shown.map((way) => `${way} ${counted(actions.get(way)?.items ?? 0, "item")}`).join(", ")}.`,
    series: ["Excess at cost", "Proceeds", "Better than keeping"],
    groups: shown.map((way) => {
      const sum = actions.get(way);
      return { label: way, values: [sum?.surplus ?? 0, sum?.proceeds ?? 0, sum?.gain ?? 0] };
    }),
    groupLabel: "Action",
    valueLabel: `Money${unitOf(result)}`,
    valueType: "money",
  };
}

export function hiddenTitle({ hidden }: AgeingResult): string {
  const cut = hidden.filter(({ verdict }) => verdict !== "no cut");
  const dear = cut.filter(({ verdict }) => verdict === "costs more than it saves");
  if (cut.length === 0) return "No low-priority item has more stock than its class asks for";
  const own = dear.filter(({ hiddenOwn, saving }) => hiddenOwn > saving).length;
  const alone = own < dear.length ? `, for ${String(own)} by their own margin alone` : "";
  return `For ${String(dear.length)} of ${counted(cut.length, "low-priority item")} a cut costs more than it saves${alone}`;
}

/** What the cut saves and loses by class. */
export function hiddenByClass({ hidden }: AgeingResult) {
  const sums = new Map<string, { segment: string; items: number; saving: number; hidden: number }>();
  for (const row of hidden) {
    const { segment } = row.stock;
    const sum = sums.get(segment) ?? { segment, items: 0, saving: 0, hidden: 0 };
    sum.items += 1;
    sum.saving += row.saving;
    sum.hidden += row.hidden;
    sums.set(segment, sum);
  }
  return [...sums.values()].sort((a, b) => a.segment.localeCompare(b.segment));
}

function hiddenPicture(result: AgeingResult): BarsPicture | null {
  if (result.hidden.length === 0) return null;
  return {
    kind: "bars",
    title: hiddenTitle(result),
    description: "What the cut of service saves in stock a year, and the margin that it loses, by class.",
    series: ["Saved in stock a year", "Margin lost a year"],
    groups: hiddenByClass(result)
      .slice(0, 16)
      .map(({ segment, saving, hidden }) => ({ label: segment, values: [saving, hidden] })),
    groupLabel: "Class",
    valueLabel: `Money a year${unitOf(result)}`,
    valueType: "money",
  };
}
