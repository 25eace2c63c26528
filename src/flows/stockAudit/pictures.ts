import type { BarsPicture, HistogramPicture, Picture } from "../picture";
import { amount, count, percent } from "../format";
import type { AuditResult } from "./audit";
import { mistakeNames } from "./mistakes";
import type { ColumnTotal } from "./totals";
import { columnTotals, quantityName, quantityNames } from "./totals";

const MOST_BARS = 10;
const LONGEST_LABEL = 56;
/** Numbers of more than three times what they should be share the last bar. */
const RATIO_END = 3;
const RATIO_STEP = 0.1;

export function auditPictures(result: AuditResult): readonly Picture[] {
  const totals = columnTotals(result);
  return [
    statusPicture(totals),
    ...totals.slice(0, 1).map((total) => moneyPicture(total, result)),
    ...ratioPictures(result),
  ];
}

export function statusTitle(totals: readonly ColumnTotal[]): string {
  const checked = totals.reduce((sum, one) => sum + one.checked, 0);
  const right = totals.reduce((sum, one) => sum + one.counts.right, 0);
  return checked === 0
    ? "No number could be checked"
    : `${percent(right / checked)} of ${count(checked)} numbers are right`;
}

function statusPicture(totals: readonly ColumnTotal[]): BarsPicture {
  return {
    kind: "bars",
    title: statusTitle(totals),
    description: totals
      .map(
        ({ quantity, counts }) =>
          `${quantityNames(quantity)}: ${count(counts.right)} right, ${count(counts.mistake)} with a known mistake, ${count(counts.unexplained)} unexplained.`,
      )
      .join(" "),
    series: ["Right", "Known mistake", "Not explained", "Not checked"],
    groups: totals.map(({ quantity, counts }) => ({
      label: quantityName(quantity),
      values: [counts.right, counts.mistake, counts.unexplained, counts.notChecked],
    })),
    groupLabel: "Column",
    valueLabel: "Rows",
    valueType: "number",
  };
}

export function moneyTitle({ tooMuch, missing, quantity }: ColumnTotal, { prepared }: AuditResult): string {
  const unit = prepared.currency ? ` ${prepared.currency}` : "";
  return `Wrong ${quantityNames(quantity)}: ${amount(tooMuch)}${unit} too much, ${amount(missing)}${unit} missing`;
}

function moneyPicture(total: ColumnTotal, result: AuditResult): BarsPicture {
  return {
    kind: "bars",
    title: moneyTitle(total, result),
    description: `Money by mistake. ${total.mistakes.map(({ mistakes, rows }) => `${mistakeNames(mistakes)}: ${count(rows)} rows.`).join(" ")}`,
    series: ["Too much", "Missing"],
    groups: total.mistakes.slice(0, MOST_BARS).map(({ mistakes, tooMuch, missing }) => ({
      label: shortened(mistakeNames(mistakes)),
      values: [tooMuch, missing],
    })),
    groupLabel: "Mistake",
    valueLabel: result.prepared.currency ? `Stock at cost (${result.prepared.currency})` : "Stock at cost",
    valueType: "money",
  };
}

function ratioPictures(result: AuditResult): readonly HistogramPicture[] {
  return result.columns.slice(0, 1).map(({ quantity, rows, values }) => {
    const bins = Math.round(RATIO_END / RATIO_STEP);
    const counts = new Array<number>(bins).fill(0);
    let below = 0;
    let known = 0;
    for (const [at, { shouldBe }] of rows.entries()) {
      const value = values[at] ?? null;
      if (value === null || shouldBe === null || !(shouldBe > 0)) continue;
      const ratio = value / shouldBe;
      const bin = Math.max(0, Math.min(bins - 1, Math.floor(ratio / RATIO_STEP)));
      counts[bin] = (counts[bin] ?? 0) + 1;
      known += 1;
      if (ratio < 0.9) below += 1;
    }
    return {
      kind: "histogram",
      title:
        known === 0
          ? `No ${quantityName(quantity)} to compare`
          : `${percent(below / known)} of ${quantityNames(quantity)} are more than a tenth too small`,
      description: `What stands in the plan against what should stand there, for ${count(known)} rows. The last bar holds ratios of ${String(RATIO_END)} and more.`,
      bins: counts.map((rowsIn, at) => ({ from: at * RATIO_STEP, to: (at + 1) * RATIO_STEP, count: rowsIn })),
      cuts: [],
      axisLabel: "In the plan / should be",
      countLabel: "Rows",
    };
  });
}

function shortened(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text;
}
