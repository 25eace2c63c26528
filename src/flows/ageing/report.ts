import type { ReportContext } from "../define";
import { playbookSheet } from "../playbookSheet";
import type { Report, ReportSheet, RunPart, TablePart } from "../report";
import { runPart } from "../runPart";
import { unitOf } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";
import { WAYS } from "./disposals";
import { ageingInputs } from "./inputs";
import { itemsSheet } from "./itemsSheet";
import { bucketsTitle, disposalTitle, excessTitle } from "./pictures";
import { hiddenParts, hiddenSheet } from "./hiddenSheet";
import { disposalSheet, holdingSheet, lastTimeSheet } from "./planSheets";
import { ageingNextSteps, ageingSentences } from "./sentences";
import { ageingSettings } from "./settings";
import { LETTERS, totalsOf } from "./totals";

export const SERVES: readonly string[] = ["002 M3.8", "004 M4.7", "004 M7.7"];

/** So many items with the largest excess are drawn one by one. */
const LARGEST = 20;

export function ageingReport(result: AgeingResult, context: ReportContext): Report {
  const run = runPart("Ageing and slow movers", ageingInputs, ageingSettings, context, SERVES);
  const sheets = [
    summarySheet(result, run),
    itemsSheet(result, context.live, run),
    disposalSheet(result, run),
    holdingSheet(result, run),
    hiddenSheet(result, run),
    lastTimeSheet(result, run),
    playbookSheet(result.prepared.policy, run),
  ];
  return {
    title: "Ageing and slow movers",
    sentences: ageingSentences(result),
    next: ageingNextSteps(result),
    sheets: sheets.filter((sheet) => sheet !== null),
    names: [
      { name: "SEG_StockItems", table: "stock", column: "item", comment: "Items of the last run on ageing" },
      { name: "SEG_Excess", table: "stock", column: "excess", comment: "Excess over target cover of each item" },
    ],
  };
}

function summarySheet(result: AgeingResult, run: RunPart): ReportSheet {
  const unit = unitOf(result);
  const { excess } = totalsOf(result);
  return {
    key: "health",
    name: "Stock health",
    title: "Ageing and slow movers",
    note: ageingSentences(result).join(" "),
    parts: [
      bucketsTable(result),
      {
        kind: "chart",
        title: bucketsTitle(result),
        chart: "stackedColumn",
        table: "buckets",
        categories: "label",
        series: LETTERS.map((letter) => ({ column: `value${letter}`, ...(letter === "N" ? {} : { segment: letter }) })),
        categoryAxisTitle: "Age of stock (days)",
        valueAxisTitle: `Stock value${unit}`,
        valueType: "money",
        scales: { value: { minimum: 0 } },
        alternativeText: `Stock value by age, with the classes on top of each other. ${bucketsTitle(result)}.`,
      },
      actionsTable(result),
      {
        kind: "chart",
        title: disposalTitle(result),
        chart: "column",
        table: "actions",
        categories: "action",
        series: [{ column: "surplus" }, { column: "proceeds" }, { column: "gain" }],
        categoryAxisTitle: "Action",
        valueAxisTitle: `Money${unit}`,
        valueType: "money",
        alternativeText: `Excess at cost, proceeds and advantage over keeping by action. ${disposalTitle(result)}.`,
      },
      ...(excess > 0
        ? [
            largestTable(result),
            {
              kind: "chart" as const,
              title: excessTitle(result),
              chart: "columnLine" as const,
              table: "largest",
              categories: "item",
              series: [
                { column: "excessValue", kind: "column" as const },
                { column: "cumulated", kind: "line" as const, axis: "secondary" as const },
              ],
              categoryAxisTitle: "Items with the largest excess",
              valueAxisTitle: `Excess value${unit}`,
              secondaryAxisTitle: "Share of all excess, added up",
              valueType: "money" as const,
              secondaryType: "share" as const,
              scales: { value: { minimum: 0 }, secondary: { minimum: 0, maximum: 1, step: 0.2 } },
              alternativeText: `The items with the largest excess and what they add up to. ${excessTitle(result)}.`,
            },
          ]
        : []),
      ...hiddenParts(result),
      run,
    ],
  };
}

function bucketsTable(result: AgeingResult): TablePart {
  const { buckets, stocks } = result;
  const unit = unitOf(result);
  const totals = totalsOf(result);
  const priced = stocks.every(({ cost }) => cost !== null);
  const value = priced ? { formula: "=SUMIFS({part:stock.value},{part:stock.bucket},{column:label})" } : {};
  const provision = priced ? { formula: "=SUMIFS({part:stock.provision},{part:stock.bucket},{column:label})" } : {};
  return {
    kind: "table",
    key: "buckets",
    title: "Stock by age, and what is written down",
    columns: [
      { key: "label", heading: "Age (days)", type: "class", values: buckets.map(({ label }) => label) },
      { key: "from", heading: "From (days)", type: "integer", values: buckets.map(({ from }) => from) },
      {
        key: "items",
        heading: "Items",
        type: "integer",
        values: totals.buckets.map(({ items }) => items),
        formula: "=COUNTIFS({part:stock.bucket},{column:label})",
      },
      {
        key: "value",
        heading: `Stock value${unit}`,
        type: "money",
        values: totals.buckets.map((one) => one.value),
        ...value,
      },
      ...LETTERS.map((letter, at) => ({
        key: `value${letter}`,
        heading: letter === "N" ? `Without class${unit}` : `${letter}${unit}`,
        type: "money" as const,
        values: totals.buckets.map(({ byLetter }) => byLetter[at] ?? 0),
      })),
      {
        key: "share",
        heading: "Provision (share of value)",
        type: "share",
        values: buckets.map(({ share }) => share),
        edit: { minimum: 0, maximum: 1 },
      },
      {
        key: "provision",
        heading: `Provision${unit}`,
        type: "money",
        values: totals.buckets.map((one) => one.provision),
        ...provision,
      },
      { key: "reason", heading: "Why this share", type: "text", values: buckets.map(({ reason }) => reason) },
    ],
  };
}

function actionsTable(result: AgeingResult): TablePart {
  const unit = unitOf(result);
  const { actions } = totalsOf(result);
  const shown = [...WAYS, "sell down", "too new to judge", "cost not known", "keep", "no stock"] as const;
  const sums = shown.map((action) => actions.get(action) ?? { items: 0, surplus: 0, proceeds: 0, loss: 0, gain: 0 });
  return {
    kind: "table",
    key: "actions",
    title: "What becomes of excess",
    columns: [
      { key: "action", heading: "Action", type: "text", values: shown },
      { key: "count", heading: "Items", type: "integer", values: sums.map(({ items }) => items) },
      { key: "surplus", heading: `Excess at cost${unit}`, type: "money", values: sums.map(({ surplus }) => surplus) },
      { key: "proceeds", heading: `Proceeds${unit}`, type: "money", values: sums.map(({ proceeds }) => proceeds) },
      { key: "loss", heading: `Loss against cost${unit}`, type: "money", values: sums.map(({ loss }) => loss) },
      { key: "gain", heading: `Better than keeping all${unit}`, type: "money", values: sums.map(({ gain }) => gain) },
    ],
  };
}

function largestTable(result: AgeingResult): TablePart {
  const { stocks, order, prepared } = result;
  const unit = unitOf(result);
  const { excess } = totalsOf(result);
  const rows = order.slice(0, LARGEST).filter((item) => (stocks[item]?.excessValue ?? 0) > 0);
  let sum = 0;
  const cumulated = rows.map((item) => (sum += (stocks[item]?.excessValue ?? 0) / excess));
  return {
    kind: "table",
    key: "largest",
    title: "Items with the largest excess",
    columns: [
      {
        key: "item",
        heading: "Item",
        type: "text",
        values: rows.map((item) => String(prepared.sales.keys[item] ?? "")),
      },
      {
        key: "cover",
        heading: "Cover (days)",
        type: "number",
        values: rows.map((item) => stocks[item]?.coverDays ?? null),
      },
      {
        key: "excessValue",
        heading: `Excess value${unit}`,
        type: "money",
        values: rows.map((item) => stocks[item]?.excessValue ?? 0),
      },
      { key: "cumulated", heading: "Share of all excess, added up", type: "share", values: cumulated },
    ],
  };
}
