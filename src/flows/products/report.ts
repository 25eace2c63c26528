import type { ReportContext } from "../define";
import { runPart } from "../runPart";
import type { Report, ReportColumn, ReportSheet, RunPart, TablePart } from "../report";
import { percent } from "../format";
import { longTextsLast } from "../longTextsLast";
import { playbookSheet } from "../playbookSheet";
import { changesSheet } from "./changesSheet";
import type { ProductResult } from "./classify";
import { productInputs } from "./inputs";
import { itemsSheet, POLICY_COLUMNS } from "./itemsSheet";
import { paretoChart, paretoTable } from "./paretoChart";
import { productNextSteps, productSentences } from "./sentences";
import { productSettings } from "./settings";
import { classSummaries } from "./summary";
import { valueType } from "./valueType";
import { ABC_LETTERS, basisHeading, basisName, lettersOf, XYZ_LETTERS } from "./words";

export function productReport(result: ProductResult, context: ReportContext): Report {
  const run = runPart("Segment products", productInputs, productSettings, context, SERVES);
  const changes = changesSheet(result, run);
  return {
    title: "Product segments",
    sentences: productSentences(result),
    next: productNextSteps(result),
    sheets: [
      segmentsSheet(result, run),
      itemsSheet(result, context.live, run),
      ...(changes ? [changes] : []),
      demandSheet(result, run),
      playbookSheet(result.prepared.policy, run),
    ],
    names: [
      { name: "SEG_Items", table: "items", column: "item", comment: "Items of the last product segmentation" },
      { name: "SEG_Classes", table: "items", column: "class", comment: "Class of each item in SEG_Items" },
    ],
  };
}
export const SERVES: readonly string[] = ["002 M1.2", "004 M1.1", "004 M3.1", "004 M4.1", "004 M4.3", "004 M6.5"];

function segmentsSheet(result: ProductResult, run: RunPart): ReportSheet {
  const rows = lettersOf(result.abc, ABC_LETTERS);
  const columns = lettersOf(result.xyz, XYZ_LETTERS);
  const summaries = classSummaries(result);
  const cell = (of: "count" | "share") =>
    rows.map((row) => columns.map((column) => summaries.get(row + column)?.[of] ?? 0));
  return {
    key: "segments",
    name: "Segments",
    title: "Product segments",
    note: productSentences(result).join(" "),
    parts: [
      {
        kind: "matrix",
        key: "counts",
        title: "Items per class",
        corner: "Items",
        rows,
        columns,
        values: cell("count"),
        type: "integer",
        look: "matrix",
      },
      {
        kind: "matrix",
        key: "shares",
        title: `Share of ${basisName(result)} per class`,
        corner: "Share",
        rows,
        columns,
        values: cell("share"),
        type: "share",
        look: "matrix",
      },
      segmentsTable(result),
      paretoChart(result),
      {
        kind: "chart",
        title: classesTitle(result),
        chart: "column",
        table: "segments",
        categories: "segment",
        series: [{ column: "itemShare" }, { column: "valueShare" }],
        categoryAxisTitle: "Class",
        valueAxisTitle: "Share",
        valueType: "share",
        scales: { value: { minimum: 0 } },
        alternativeText: `Share of items and share of ${basisName(result)} for each class.`,
      },
      paretoTable(result),
      run,
    ],
  };
}

/** The finding of the columns by class: where most items are, and what they bring. */
function classesTitle(result: ProductResult): string {
  const [most] = [...classSummaries(result).values()].sort((a, b) => b.count - a.count);
  if (!most) return "What each class holds";
  const items = percent(most.count / result.classes.length);
  return `${most.segment} holds ${items} of items and ${percent(most.share)} of ${basisName(result)}`;
}

function segmentsTable(result: ProductResult): TablePart {
  const summaries = classSummaries(result);
  const used = result.prepared.policy.policies.filter(({ segment }) => summaries.has(segment));
  const items = result.classes.length;
  const of = (segment: string) => summaries.get(segment) ?? { count: 0, value: 0, share: 0 };
  const { fields } = result.prepared.policy.playbook;
  return {
    kind: "table",
    key: "segments",
    title: "Classes and what applies to them",
    freezeColumns: 1,
    columns: [
      { key: "segment", heading: "Class", type: "class", look: "matrix", values: used.map(({ segment }) => segment) },
      { key: "count", heading: "Items", type: "integer", values: used.map(({ segment }) => of(segment).count) },
      {
        key: "itemShare",
        heading: "Share of items",
        type: "share",
        values: used.map(({ segment }) => of(segment).count / items),
      },
      {
        key: "value",
        heading: basisHeading(result),
        type: valueType(result),
        values: used.map(({ segment }) => of(segment).value),
      },
      {
        key: "valueShare",
        heading: `Share of ${basisName(result)}`,
        type: "share",
        values: used.map(({ segment }) => of(segment).share),
      },
      ...longTextsLast(
        fields
          .filter(({ name }) => POLICY_COLUMNS.includes(name))
          .map(({ name, label, type }) => ({
            key: name,
            heading: label,
            type: type === "share" ? "share" : type === "integer" ? "integer" : "text",
            values: used.map(({ values }) => values[name] ?? ""),
          })),
      ),
      { key: "because", heading: "Why", type: "text", values: used.map(({ because }) => because) },
    ],
  };
}

/** The demand behind the classes, in the order of the items sheet, so that formulas can point at it. */
function demandSheet(result: ProductResult, run: RunPart): ReportSheet {
  const { keys, periods, demand } = result.prepared;
  const { rows } = result.ranking;
  return {
    key: "demand",
    name: "Demand",
    title: `Demand per item and ${result.prepared.periodName}`,
    note: "Units. An empty text stands for a period outside the item's life: it is not zero.",
    parts: [
      {
        kind: "table",
        key: "demand",
        title: "Demand",
        freezeColumns: 1,
        columns: [
          { key: "item", heading: "Item", type: "text", values: rows.map((row) => keys[row] ?? "") },
          ...periods.map((heading, period): ReportColumn => ({
            key: `p${String(period)}`,
            heading,
            type: "number",
            values: rows.map((row) => demand[row]?.[period] ?? ""),
          })),
        ],
      },
      run,
    ],
  };
}
