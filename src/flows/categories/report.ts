import type { ReportContext } from "../define";
import { playbookSheet } from "../playbookSheet";
import type { Report, ReportColumn, ReportSheet, RunPart } from "../report";
import { runPart } from "../runPart";
import type { CategoryResult } from "./classify";
import { categoryInputs } from "./inputs";
import { mapTitle } from "./pictures";
import type { Criterion } from "./prepared";
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
      mapSheet(result, run),
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

function mapSheet(result: CategoryResult, run: RunPart): ReportSheet {
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
      {
        kind: "chart",
        title: mapTitle(result),
        chart: "scatter",
        table: "categories",
        categories: "supplyRisk",
        series: [{ column: "profitImpact" }],
        categoryAxisTitle: "Supply risk (0 to 1)",
        valueAxisTitle: "Profit impact (0 to 1)",
        valueType: "number",
        alternativeText: `Map of the categories by supply risk and profit impact. ${mapTitle(result)}.`,
      },
      policyTable(result),
      run,
    ],
  };
}

function policyTable({ prepared }: CategoryResult): ReportSheet["parts"][number] {
  const { policies, playbook } = prepared.policy;
  return {
    kind: "table",
    key: "policies",
    title: "What applies to each quadrant",
    columns: [
      {
        key: "quadrant",
        heading: "Quadrant",
        type: "class",
        look: "quadrant",
        values: policies.map(({ segment }) => segment),
      },
      ...playbook.fields.map(({ name, label, type }): ReportColumn => ({
        key: name,
        heading: label,
        type: type === "integer" ? "integer" : "text",
        values: policies.map(({ values }) => values[name] ?? ""),
      })),
      { key: "because", heading: "Why", type: "text", values: policies.map(({ because }) => because) },
    ],
  };
}

function categoriesSheet(result: CategoryResult, live: boolean, run: RunPart): ReportSheet {
  const { prepared } = result;
  const { fields } = prepared.policy.playbook;
  const { spend, suppliers, largestSupplier } = prepared;
  const total = spend?.reduce((sum, amount) => sum + amount, 0) ?? 0;
  const money = prepared.currency ? ` (${prepared.currency})` : "";
  return {
    key: "categories",
    name: "Categories",
    title: "Categories by quadrant",
    note: live
      ? "Scores, quadrants and policies are formulas: change a measure or the playbook and they follow."
      : "One row a category, largest spend first. Quadrants are plain values, so filters and pivots work on them.",
    parts: [
      {
        kind: "table",
        key: "categories",
        title: "Categories",
        freezeColumns: 1,
        columns: [
          { key: "category", heading: "Category", type: "text", values: prepared.keys },
          ...(spend
            ? [
                { key: "spend", heading: `Spend${money}`, type: "money" as const, values: spend },
                {
                  key: "share",
                  heading: "Share of spend",
                  type: "share" as const,
                  look: "bar" as const,
                  values: spend.map((amount) => (total > 0 ? amount / total : 0)),
                  formula: "={column:spend}/SUM({column:spend})",
                },
              ]
            : []),
          ...(suppliers
            ? [{ key: "suppliers", heading: "Suppliers", type: "integer" as const, values: suppliers }]
            : []),
          ...(largestSupplier
            ? [{ key: "largest", heading: "Largest supplier", type: "text" as const, values: largestSupplier }]
            : []),
          ...prepared.risk.map(measureColumn),
          ...prepared.impact.map(measureColumn),
          scoreColumn("supplyRisk", "Supply risk", result.supplyRisk, prepared.risk, result.riskWeights),
          prepared.impact.length > 0
            ? scoreColumn("profitImpact", "Profit impact", result.profitImpact, prepared.impact, result.impactWeights)
            : {
                key: "profitImpact",
                heading: "Profit impact",
                type: "number",
                values: result.profitImpact,
                formula: '=1-SUMIF({column:spend},">"&{column:spend})/SUM({column:spend})',
              },
          {
            key: "quadrant",
            heading: "Quadrant",
            type: "class",
            look: "quadrant",
            values: result.quadrants,
            formula: `=SEG.KRALJIC({column:supplyRisk},{column:profitImpact},${String(result.riskCut)},${String(result.impactCut)})`,
          },
          ...fields.map(({ name, label, type }): ReportColumn => ({
            key: name,
            heading: label,
            type: type === "integer" ? "integer" : "text",
            values: result.policies.map((policy) => policy?.values[name] ?? null),
            formula: `=SEG.POLICY({column:quadrant},"${label}",{all:playbook})`,
          })),
        ],
      },
      run,
    ],
  };
}

function measureColumn({ key, heading, values, type }: Criterion): ReportColumn {
  return { key, heading, type, values };
}

function scoreColumn(
  key: string,
  heading: string,
  values: readonly number[],
  criteria: readonly Criterion[],
  weights: readonly number[],
): ReportColumn {
  const [first, last] = [criteria[0]?.key ?? "", criteria.at(-1)?.key ?? ""];
  const row = (of: (criterion: Criterion, at: number) => number): string =>
    `{${criteria.map(of).map(String).join(",")}}`;
  const tellsApart = criteria.some((criterion, at) => (weights[at] ?? 0) > 0 && new Set(criterion.values).size > 1);
  const minimums = row(({ minimum }) => minimum);
  const maximums = row(({ minimum, maximum }) => (maximum > minimum ? maximum : minimum + 1));
  const block = first === last ? `{column:${first}}` : `{first:${first}}:{last:${last}}`;
  const formula = `=SEG.SCORE(${block},${row((_, at) => weights[at] ?? 0)},,"minmax",${minimums},${maximums})`;
  return { key, heading, type: "number", look: "scale", values, ...(tellsApart ? { formula } : {}) };
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
