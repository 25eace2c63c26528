import type { HistogramPicture, MatrixPicture, ParetoPicture, Picture } from "../picture";
import type { SettingValues } from "../define";
import { count, counted, percent, verb } from "../format";
import { readSettings } from "../settings";
import { thinned } from "../thinned";
import type { ProductResult } from "./classify";
import { classSummaries, letterSummary } from "./summary";
import { ABC_LETTERS, basisName, lettersOf, XYZ_LETTERS } from "./words";

/** Items with a coefficient of variation above this share the last bar. */
const HISTOGRAM_END = 3;
const HISTOGRAM_STEP = 0.1;

export function productPictures(result: ProductResult, settings: SettingValues): readonly Picture[] {
  return [paretoPicture(result, settings), variabilityPicture(result, settings), matrixPicture(result)];
}

/** The finding of the curve, also the title of the chart in the sheet. */
export function paretoTitle(result: ProductResult): string {
  const items = result.classes.length;
  const a = letterSummary(result, "A");
  if (items === 0 || result.ranking.total === 0) return `No item has any ${basisName(result)}`;
  return `${percent(a.count / items)} of items make ${percent(a.share)} of ${basisName(result)}`;
}

function paretoPicture(result: ProductResult, settings: SettingValues): ParetoPicture {
  const { rows, cumulated } = result.ranking;
  const cuts = readSettings(settings).numbers("abcCuts");
  const points = thinned(rows.length, 200).map((at) => ({
    items: (at + 1) / rows.length,
    value: cumulated[rows[at] ?? 0] ?? 0,
  }));
  const classes = ABC_LETTERS.map((letter) => `${letter}: ${counted(letterSummary(result, letter).count, "item")}`);
  return {
    kind: "pareto",
    title: paretoTitle(result),
    description: `Cumulated share of ${basisName(result)} over ${counted(rows.length, "item")}. ${classes.join(", ")}.`,
    points: [{ items: 0, value: 0 }, ...points],
    cuts: cuts.map((value, index) => ({
      setting: "abcCuts",
      index,
      value,
      label: `${ABC_LETTERS[index] ?? String(index + 1)} up to ${percent(value, 1)}`,
    })),
    itemsLabel: "Share of items",
    valueLabel: `Share of ${basisName(result)}`,
  };
}

function variabilityPicture(result: ProductResult, settings: SettingValues): HistogramPicture {
  const cuts = readSettings(settings).numbers("xyzCuts");
  const binCount = Math.round(HISTOGRAM_END / HISTOGRAM_STEP);
  const counts = new Array<number>(binCount).fill(0);
  for (const cv of result.cv) {
    if (cv === null) continue;
    const bin = Math.min(binCount - 1, Math.floor(cv / HISTOGRAM_STEP + 1e-9));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const letters = XYZ_LETTERS.map((letter) => ({ letter, ...letterSummary(result, letter) }));
  const steady = letters[0];
  return {
    kind: "histogram",
    title: `${count(steady?.count ?? 0)} of ${counted(result.classes.length, "item")} ${verb(steady?.count ?? 0, "has", "have")} steady demand (X)`,
    description: `How much demand varies; items in each class: ${letters.map((l) => `${l.letter} ${count(l.count)}`).join(", ")}. The last bar holds everything above ${String(HISTOGRAM_END)}.`,
    bins: counts.map((bin, at) => ({
      from: Math.round(at * HISTOGRAM_STEP * 100) / 100,
      to: Math.round((at + 1) * HISTOGRAM_STEP * 100) / 100,
      count: bin,
    })),
    cuts: cuts.map((value, index) => ({
      setting: "xyzCuts",
      index,
      value,
      label: `${XYZ_LETTERS[index] ?? String(index + 1)} below ${String(value)}`,
    })),
    axisLabel: "Coefficient of variation",
    countLabel: "Items",
  };
}

function matrixPicture(result: ProductResult): MatrixPicture {
  const summaries = classSummaries(result);
  const rows = lettersOf(result.abc, ABC_LETTERS);
  const columns = lettersOf(result.xyz, XYZ_LETTERS);
  const outside = [...summaries.values()].filter(({ segment }) => segment.includes("N"));
  const inside = result.classes.length - outside.reduce((sum, { count: items }) => sum + items, 0);
  const hardest = summaries.get("AZ");
  return {
    kind: "matrix",
    title: `${counted(inside, "item")} in ${counted([...summaries.values()].length - outside.length, "class", "classes")}`,
    description: hardest
      ? `${counted(hardest.count, "item")} with ${percent(hardest.share)} of ${basisName(result)} ${verb(hardest.count, "is", "are")} valuable and erratic (AZ).`
      : `No item is both valuable and erratic (AZ).`,
    rows,
    columns,
    cells: rows.map((row) =>
      columns.map((column) => {
        const found = summaries.get(row + column);
        return { count: found?.count ?? 0, valueShare: found?.share ?? 0, label: row + column };
      }),
    ),
    outside: outside
      .map(({ segment, count: items }) => ({ label: segment, count: items, reason: outsideReason(segment, result) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  };
}

function outsideReason(segment: string, result: ProductResult): string {
  if (segment === "NN") return `no ${basisName(result)} and no demand to measure`;
  return segment.startsWith("N") ? `${basisName(result)} of zero or less` : "too little demand to measure variability";
}
