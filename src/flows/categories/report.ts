import type { ReportContext } from "../define";
import { playbookSheet } from "../playbookSheet";
import type { Report, ReportColumn, ReportSheet, RunPart } from "../report";
import { runPart } from "../runPart";
import type { CategoryResult } from "./classify";
import { categoriesSheet } from "./categoriesSheet";
import { categoryInputs } from "./inputs";
import { mapChart, mapTable } from "./mapChart";
import { categoryNextSteps, categorySentences } from "./sentences";
import { categorySettings } from "./settings";

export const SERVES: readonly string[] = [
  "000 M1.1",
  "000 M2.1",
  "000 M2.2",
  "000 M2.3",
  "000 M2.7",
  "003 line 4",
  "004 M6.3",
];

export function categoryReport(result: CategoryResult, context: ReportContext): Report {
  const run = runPart("Segment purchase categories", categoryInputs, categorySettings, context, SERVES);
  return {
    title: "Category segments",
    sentences: categorySentences(result),
    next: categoryNextSteps(result),
    sheets: [
      mapSheet(result, context.live, run),
      categoriesSheet(result, context.live, run),
      ...(result.prepared.supplierSpend.length > 0 ? [suppliersSheet(result, run)] : []),
      playbookSheet(result.prepared.policy, run),
    ],
    names: [
      { name: "SEG_Categories", table: "categories", column: "category", comment: "Categories of the last run" },
      { name: "SEG_Quadrants", table: "categories", column: "quadrant", comment: "Quadrant of each category" },
    ],
  };
}

function mapSheet(result: CategoryResult, live: boolean, run: RunPart): ReportSheet {
  const rows = ["High impact", "Low impact"];
  const columns = ["Low risk", "High risk"];
  const names = [
    ["leverage", "strategic"],
    ["routine", "bottleneck"],
  ];
  const of = (value: (quadrant: string) => number) => names.map((line) => line.map(value));
  const { spend } = result.prepared;
  const total = spend?.reduce((sum, amount) => sum + amount, 0) ?? 0;
  const inQuadrant = (quadrant: string, add: (at: number) => number): number =>
    result.quadrants.reduce((sum, name, at) => (name === quadrant ? sum + add(at) : sum), 0);
  return {
    key: "map",
    name: "Category map",
    title: "Category segments",
    note: categorySentences(result).join(" "),
    parts: [
      {
        kind: "matrix",
        key: "counts",
        title: "Categories: leverage and strategic above, routine and bottleneck below",
        corner: "Categories",
        rows,
        columns,
        values: of((quadrant) => inQuadrant(quadrant, () => 1)),
        type: "integer",
        look: "quadrant",
      },
      ...(spend && total > 0
        ? [
            {
              kind: "matrix" as const,
              key: "shares",
              title: "Share of spend",
              corner: "Share",
              rows,
              columns,
              values: of((quadrant) => inQuadrant(quadrant, (at) => (spend[at] ?? 0) / total)),
              type: "share" as const,
              look: "quadrant" as const,
            },
          ]
        : []),
      mapChart(result, live),
      policyTable(result),
      ...(live ? [] : [mapTable(result)]),
      run,
    ],
  };
}

/** The quadrants side by side, so that the whole playbook can be read on one page. */
function policyTable({ prepared }: CategoryResult): ReportSheet["parts"][number] {
  const { policies, playbook } = prepared.policy;
  return {
    kind: "table",
    key: "policies",
    title: "What applies to each quadrant",
    columns: [
      {
        key: "field",
        heading: "What applies",
        type: "text",
        values: [...playbook.fields.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)), "Why"],
      },
      ...policies.map(({ segment, values, because }): ReportColumn => ({
        key: segment,
        heading: segment,
        type: "text",
        values: [...playbook.fields.map(({ name }) => String(values[name] ?? "")), because],
      })),
    ],
  };
}

function suppliersSheet({ prepared }: CategoryResult, run: RunPart): ReportSheet {
  const { supplierSpend } = prepared;
  const money = prepared.currency ? ` (${prepared.currency})` : "";
  return {
    key: "suppliers",
    name: "Suppliers",
    title: "Spend by category and supplier",
    note: "The shares behind the dependence on few suppliers.",
    parts: [
      {
        kind: "table",
        key: "suppliers",
        title: "Suppliers",
        freezeColumns: 2,
        columns: [
          { key: "category", heading: "Category", type: "text", values: supplierSpend.map(({ category }) => category) },
          { key: "supplier", heading: "Supplier", type: "text", values: supplierSpend.map(({ supplier }) => supplier) },
          { key: "spend", heading: `Spend${money}`, type: "money", values: supplierSpend.map(({ spend }) => spend) },
          {
            key: "share",
            heading: "Share of category",
            type: "share",
            look: "bar",
            values: supplierSpend.map(({ share }) => share),
          },
        ],
      },
      run,
    ],
  };
}
