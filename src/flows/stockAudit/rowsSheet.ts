import { planProtection } from "../../engine";
import type { AuditedQuantity, AuditStatus, PlanTerms } from "../../engine";
import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import type { AuditResult, ColumnAudit } from "./audit";
import { formulaOf, LEGEND, SYMBOLS } from "./formulas";
import { mistakeNames } from "./mistakes";
import { partsOf } from "./numbersPutIn";
import { quantityName, quantityNames, unitOf } from "./totals";

export const VERDICTS: Readonly<Record<AuditStatus, string>> = {
  right: "right",
  mistake: "known mistake",
  unexplained: "not explained",
  notChecked: "inputs missing",
  empty: "empty",
};
const SHEETS: Readonly<Record<AuditedQuantity, string>> = {
  safetyStock: "Audit of safety stocks",
  reorderPoint: "Audit of reorder points",
  orderQuantity: "Audit of order quantities",
};

/** One row an item as it stands in the plan: the number, what it should be, how it came about, and what that costs. */
export function rowsSheet(result: AuditResult, column: ColumnAudit, run: RunPart): ReportSheet {
  const { quantity } = column;
  return {
    key: `rows-${quantity}`,
    name: SHEETS[quantity],
    title: SHEETS[quantity],
    note: `In the order of the plan. The column "Should be" can be written as a formula over the columns at the right. ${LEGEND}.`,
    parts: [
      {
        kind: "table",
        key: quantity,
        title: `Each ${quantityName(quantity)} and how it came about`,
        freezeColumns: 1,
        columns: [...findings(result, column), ...inputs(result, column), ...texts(result, column)],
      },
      run,
    ],
  };
}

function findings(result: AuditResult, { quantity, rows, values, effects }: ColumnAudit): ReportColumn[] {
  const unit = unitOf(result);
  const column = (key: string, heading: string, type: ReportColumn["type"], of: readonly Scalar[]): ReportColumn => ({
    key,
    heading,
    type,
    values: of,
  });
  const serviced = quantity !== "orderQuantity";
  return [
    column("item", "Item", "text", result.prepared.keys),
    column("value", "In the plan (units)", "number", values),
    {
      ...column(
        "shouldBe",
        "Should be (units)",
        "number",
        rows.map(({ shouldBe }) => shouldBe ?? ""),
      ),
      formula: liveFormula(quantity, result),
    },
    {
      ...column(
        "difference",
        "Difference (units)",
        "number",
        effects.map(({ difference }) => difference ?? ""),
      ),
      formula: '=IF(({column:value}="")+({column:shouldBe}="")>0,"",{column:value}-{column:shouldBe})',
    },
    column(
      "verdict",
      "Verdict",
      "text",
      rows.map(({ status }) => VERDICTS[status]),
    ),
    column(
      "confidence",
      "Confidence",
      "share",
      rows.map(({ confidence }) => confidence),
    ),
    ...(serviced
      ? [
          column(
            "service",
            "Service it gives",
            "share",
            effects.map(({ service }) => service),
          ),
        ]
      : []),
    column(
      "capital",
      `Stock too much (below 0: missing)${unit}`,
      "money",
      effects.map(({ capital }) => capital),
    ),
    column(
      "aYear",
      serviced ? `Holding cost a year of the difference${unit}` : `Dearer a year than it should be${unit}`,
      "money",
      effects.map(({ aYear }) => aYear),
    ),
  ];
}

/** The right value by a SEG function; rows whose inputs are missing hold empty texts and give one. */
function liveFormula(quantity: AuditedQuantity, { prepared }: AuditResult): string {
  if (quantity === "orderQuantity")
    return "=SEG.EOQ({column:demandYear},{column:ordering},{column:holding},{column:minimum},{column:multiple})";
  const protection = "{column:mean},{column:leadSd},{column:review}";
  const stock =
    prepared.units.service === "cycle"
      ? `SEG.SAFETYSTOCK({column:level},{column:sd},{column:lead},${protection})`
      : `SEG.SAFETYSTOCK.FILLRATE({column:level},{column:sd},{column:lead},{column:lot},${protection})`;
  return quantity === "safetyStock"
    ? `=${stock}`
    : `=IF({column:demandOfInterval}="","",{column:demandOfInterval}+${stock})`;
}

function inputs(result: AuditResult, { quantity, rows }: ColumnAudit): ReportColumn[] {
  const { terms, prepared } = result;
  const period = prepared.units.demand;
  const unit = unitOf(result);
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (row: number) => number | null | undefined,
  ): ReportColumn => ({
    key,
    heading,
    type,
    values: rows.map(({ shouldBe }, row) => (shouldBe === null ? "" : (of(row) ?? ""))),
  });
  if (quantity === "orderQuantity") {
    return [
      column("demandYear", "Demand a year (units)", "number", (row) => terms[row]?.demandAYear),
      column("ordering", `Cost of an order${unit}`, "money", (row) => terms[row]?.orderingCost),
      column("holding", `Holding cost per unit and year${unit}`, "money", (row) => terms[row]?.holding),
      column("minimum", "Minimum order (units)", "number", (row) => terms[row]?.minimumOrder ?? 0),
      column("multiple", "Order multiple (units)", "number", (row) => terms[row]?.orderMultiple ?? 0),
    ];
  }
  const given = terms.map(planProtection);
  return [
    column("level", "Service level", "share", (row) => terms[row]?.serviceLevel),
    column("sd", `Deviation per ${period} (units)`, "number", (row) => given[row]?.demandSd),
    column("lead", `Lead time (${period}s)`, "number", (row) => given[row]?.leadTime),
    column("mean", `Mean demand per ${period} (units)`, "number", (row) => given[row]?.demandMean),
    column("leadSd", `Lead time deviation (${period}s)`, "number", (row) => given[row]?.leadTimeSd),
    column("review", `Review period (${period}s)`, "number", (row) => given[row]?.reviewPeriod),
    ...(prepared.units.service === "fill"
      ? [column("lot", "Order quantity (units)", "number", (row) => terms[row]?.orderQuantity)]
      : []),
    ...(quantity === "reorderPoint"
      ? [
          column("demandOfInterval", "Demand of lead time and review (units)", "number", (row) =>
            demandOfInterval(terms[row]),
          ),
        ]
      : []),
  ];
}

/** Also where the deviation was measured over the lead time, the demand of it is that of all its periods. */
function demandOfInterval(terms: PlanTerms | undefined): number | null {
  if (!terms || terms.demandMean === null || terms.lead === null) return null;
  return terms.demandMean * (terms.lead + terms.review);
}

/** Long texts stand last, so that the numbers stay together. */
function texts({ terms }: AuditResult, { quantity, rows }: ColumnAudit): ReportColumn[] {
  const column = (key: string, heading: string, of: readonly Scalar[]): ReportColumn => ({
    key,
    heading,
    type: "text",
    values: of,
  });
  const found = rows.map(({ status, mistakes }, row) => {
    const known = terms[row];
    return known && (status === "right" || status === "mistake")
      ? formulaOf(quantity, mistakes, SYMBOLS, partsOf(known))
      : null;
  });
  return [
    column(
      "mistake",
      "Mistake",
      rows.map(({ mistakes }) => mistakeNames(mistakes) || null),
    ),
    column("formula", "Formula it was made by", found),
    column(
      "other",
      `Could also be (${quantityNames(quantity)})`,
      rows.map(({ other }) => mistakeNames(other) || null),
    ),
  ];
}
