import { longTextsLast } from "../longTextsLast";
import type { ReportColumn, ReportSheet, RunPart } from "../report";
import type { CategoryResult } from "./classify";
import type { Criterion } from "./prepared";

/** One row a category: measures, scores, quadrant and what applies to it. */
export function categoriesSheet(result: CategoryResult, live: boolean, run: RunPart): ReportSheet {
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
          ...longTextsLast(
            fields.map(({ name, label, type }) => ({
              key: name,
              heading: label,
              type: type === "integer" ? "integer" : "text",
              values: result.policies.map((policy) => policy?.values[name] ?? null),
              formula: `=SEG.POLICY({column:quadrant},"${label}",{all:playbook})`,
            })),
          ),
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
