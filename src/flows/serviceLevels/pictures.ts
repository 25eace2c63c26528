import { counted } from "../format";
import type { BarsPicture, CurvePicture, Picture } from "../picture";
import { fewOf, type LevelsResult } from "./analyse";
import { policyRows } from "./policies";
import { level, money, service, unitOf } from "./words";

/** So many classes are drawn beside each other. */
const MOST_CLASSES = 16;

export function levelPictures(result: LevelsResult): readonly Picture[] {
  return result.price ? [curvePicture(result), policiesPicture(result), classesPicture(result)] : [];
}

/** The finding of the bars, also the title of the chart in the sheet. */
export function policiesTitle(result: LevelsResult): string {
  const { price } = result;
  const few = price && fewOf(price, Number(result.settings["levels"] ?? 3));
  if (!price || !few || !(price.flat.safetyStockValue > 0)) return "No policy needs safety stock for this service";
  const above = few.safetyStockValue - price.mix.safetyStockValue;
  return `${counted(few.levels.length, "level")} come within ${money(result, above)} of the best mix`;
}

export function curveTitle(result: LevelsResult): string {
  const { price, targets } = result;
  if (!price) return "No service to draw";
  if (targets && targets.safetyStockValue > price.mix.safetyStockValue && result.settings["goal"] === "targets")
    return `The service of your targets is to be had for ${money(result, price.mix.safetyStockValue)} instead of ${money(result, targets.safetyStockValue)}`;
  return `${service(result, price.fillRate)} costs ${money(result, price.mix.safetyStockValue)} at best`;
}

function curvePicture(result: LevelsResult): CurvePicture {
  const { curve, today, targets, price, proposal } = result;
  const mark = (label: string, point: { fillRate: number; safetyStockValue: number } | null) =>
    point ? [{ x: point.safetyStockValue, y: point.fillRate, label }] : [];
  return {
    kind: "curve",
    title: curveTitle(result),
    description: `Total service against money in safety stock: the best mix and one level for all. Best mix: ${service(result, price?.fillRate ?? 0)} for ${money(result, price?.mix.safetyStockValue ?? 0)}.`,
    curves: [
      { label: "Best mix", points: curve.map(({ mixValue, fillRate }) => ({ x: mixValue, y: fillRate })) },
      { label: "One level for all", points: curve.map(({ flatValue, fillRate }) => ({ x: flatValue, y: fillRate })) },
    ],
    marks: [...mark("Today", today), ...mark("Targets by class", targets), ...mark("Proposal", proposal)],
    xLabel: `Safety stock at cost${unitOf(result)}`,
    yLabel: `Served at once (share of ${result.counted})`,
    xType: "money",
    yType: "share",
  };
}

function policiesPicture(result: LevelsResult): BarsPicture {
  const rows = policyRows(result);
  return {
    kind: "bars",
    title: policiesTitle(result),
    description: `Money in safety stock for the same total service of ${level(result.price?.fillRate ?? 0)}: ${rows.map(({ name, value }) => `${name.toLowerCase()} ${money(result, value)}`).join(", ")}.`,
    series: ["Safety stock"],
    groups: rows.map(({ name, value }) => ({ label: name, values: [value] })),
    groupLabel: "How levels are set",
    valueLabel: `Safety stock at cost${unitOf(result)}`,
    valueType: "money",
  };
}

/** Money in safety stock by class, with the targets and with the proposal. */
export function valueByClass(result: LevelsResult): readonly { readonly targets: number; readonly proposal: number }[] {
  const sums = result.classes.map(() => ({ targets: 0, proposal: 0 }));
  for (const [i, place] of result.classOf.entries()) {
    const sum = sums[place];
    if (!sum) continue;
    sum.targets += result.targets?.items[i]?.safetyStockValue ?? 0;
    sum.proposal += result.proposal?.items[i]?.safetyStockValue ?? 0;
  }
  return sums;
}

export function classesTitle(result: LevelsResult): string {
  const moves = valueByClass(result).map(({ targets, proposal }, at) => ({ at, by: proposal - targets }));
  const [largest] = [...moves].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (!largest || largest.by === 0) return "The proposal moves no money between classes";
  const where = result.classes[largest.at] ?? "";
  return `Most money moves ${largest.by < 0 ? "out of" : "into"} ${where}: ${money(result, Math.abs(largest.by))}`;
}

function classesPicture(result: LevelsResult): BarsPicture {
  const sums = valueByClass(result);
  return {
    kind: "bars",
    title: classesTitle(result),
    description: `Safety stock at cost by class, with the targets by class and with the proposal: ${result.classes.map((segment, at) => `${segment} ${money(result, sums[at]?.targets ?? 0)} and ${money(result, sums[at]?.proposal ?? 0)}`).join(", ")}.`,
    series: ["Targets by class", "Proposal"],
    groups: result.classes.slice(0, MOST_CLASSES).map((segment, at) => ({
      label: segment,
      values: [sums[at]?.targets ?? 0, sums[at]?.proposal ?? 0],
    })),
    groupLabel: "Class",
    valueLabel: `Safety stock at cost${unitOf(result)}`,
    valueType: "money",
  };
}
