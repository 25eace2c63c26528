import type { ReportSheet, RunPart } from "../report";
import { columnOf, identity } from "./columns";
import { comparedPlans, plannedSegments } from "./planComparison";
import type { ForecastResult } from "./result";
import { RECENT, sellOutSignals } from "./sellOutSignals";
import { periodWord } from "./words";

/** What the till says, for the segments that call for it. */
export function sellOutSheet(result: ForecastResult, run: RunPart): ReportSheet | null {
  const rows = sellOutSignals(result);
  if (rows.length === 0) return null;
  const last = `last ${String(RECENT)} ${periodWord(result, RECENT)}`;
  const next = result.prepared.ahead[0] ?? "next";
  return {
    key: "sellOut",
    name: "Point-of-sale signals",
    title: "What is sold at the till beside what was delivered",
    note: "Only items of segments whose forecast rules ask for point-of-sale data. The moved forecast is an offer: put it into the consensus form where you trust the till.",
    parts: [
      {
        kind: "table",
        key: "sellOut",
        title: "Sell-in and sell-out",
        freezeColumns: 1,
        columns: [
          ...identity(
            result,
            rows.map(({ item }) => item),
          ),
          columnOf(rows, "sellIn", `Delivered, ${last} (units)`, "number", ({ sellIn }) => sellIn),
          columnOf(rows, "sellOut", `Sold at the till, ${last} (units)`, "number", ({ sellOut }) => sellOut),
          columnOf(rows, "ratio", "Delivered over sold", "number", ({ ratio }) => ratio),
          columnOf(rows, "usual", "Usually", "number", ({ usual }) => usual),
          columnOf(rows, "leads", "Correlation with the till a period before", "number", ({ leads }) => leads),
          columnOf(rows, "repeats", "Correlation with itself a period before", "number", ({ repeats }) => repeats),
          columnOf(rows, "isLead", "The till leads", "text", ({ isLead }) => (isLead ? "yes" : "no")),
          columnOf(rows, "forecast", `Forecast ${next}`, "number", ({ forecast }) => forecast),
          columnOf(rows, "adjusted", `Moved by the till ${next}`, "number", ({ adjusted }) => adjusted),
          columnOf(rows, "meaning", "What it means", "text", ({ meaning }) => meaning),
        ],
      },
      run,
    ],
  };
}

/** The long-range plan beside the forecast, and rolled up to segments with what it costs. */
export function planSheet(result: ForecastResult, run: RunPart): ReportSheet | null {
  const rows = comparedPlans(result);
  if (rows.length === 0) return null;
  const groups = plannedSegments(result);
  const both = rows.some(({ common }) => common > 0);
  return {
    key: "longRange",
    name: "Long-range plan",
    title: "Long-range plan beside the forecast",
    note: both
      ? "Plan and forecast are compared over the periods that both speak of. Spend is the plan at the cost per unit of the item data."
      : "Plan and forecast have no period in common: name the periods alike, e.g. 2011-12.",
    parts: [
      {
        kind: "table",
        key: "longRangeSegments",
        title: "By segment",
        columns: [
          columnOf(groups, "segment", "Segment", "class", ({ group }) => group, { look: "matrix" }),
          columnOf(groups, "units", "Plan, all its periods (units)", "number", ({ units }) => units),
          columnOf(groups, "spend", "Spend outlook (cost)", "money", ({ spend }) => spend),
          columnOf(groups, "forecast", "Forecast, all periods ahead (units)", "number", ({ forecast }) => forecast),
        ],
      },
      {
        kind: "table",
        key: "longRange",
        title: "By row of the plan",
        columns: [
          columnOf(rows, "name", "Item, group or segment", "text", ({ row }) => row.name),
          columnOf(rows, "kind", "Kind", "text", ({ row }) => row.kind),
          columnOf(rows, "items", "Items", "integer", ({ row }) => row.items.length),
          columnOf(rows, "total", "Plan, all its periods (units)", "number", ({ total }) => total),
          columnOf(rows, "spend", "Spend outlook (cost)", "money", ({ total, unitCost }) =>
            unitCost === null ? null : total * unitCost,
          ),
          columnOf(rows, "common", "Periods in common", "integer", ({ common }) => common),
          columnOf(rows, "plan", "Plan for them (units)", "number", ({ plan, common }) => (common > 0 ? plan : null)),
          columnOf(rows, "forecast", "Forecast for them (units)", "number", ({ forecast, common }) =>
            common > 0 ? forecast : null,
          ),
          columnOf(rows, "gap", "Plan over forecast", "share", ({ plan, forecast }) =>
            forecast > 0 ? plan / forecast - 1 : null,
          ),
        ],
      },
      run,
    ],
  };
}

/** What the forecast takes for granted about the largest customers, to be confirmed by sales and looked at again. */
export function assumptionsSheet(result: ForecastResult, run: RunPart): ReportSheet | null {
  const { customers } = result.prepared;
  if (customers.length === 0) return null;
  const reach = Math.min(result.prepared.horizon, 6);
  const word = periodWord(result, 1);
  return {
    key: "assumptions",
    name: "Forecast assumptions",
    title: "What the forecast assumes about the largest customers",
    note: `The forecast takes for granted that they buy on as in the last ${String(reach)} ${periodWord(result, reach)}. Sales confirms or corrects it; type in later what they bought, and the last column says whether the assumption held.`,
    parts: [
      {
        kind: "table",
        key: "assumptions",
        title: "Assumptions",
        freezeColumns: 1,
        columns: [
          columnOf(customers, "customer", "Customer", "text", ({ customer }) => customer),
          columnOf(customers, "share", "Share of units", "share", ({ share }) => share),
          columnOf(customers, "before", `Units per ${word} before`, "number", ({ before }) => before / reach),
          columnOf(customers, "assumed", `Assumed units per ${word}`, "number", ({ recent }) => recent / reach),
          columnOf(customers, "change", "Change", "share", ({ recent, before }) =>
            before > 0 ? recent / before - 1 : null,
          ),
          columnOf(customers, "confirmed", "Confirmed by sales", "text", () => "open", {
            edit: { choices: ["open", "yes", "no"] },
          }),
          columnOf(customers, "expected", `Expected by sales per ${word}`, "number", ({ recent }) => recent / reach, {
            edit: { minimum: 0, maximum: 1e9 },
          }),
          columnOf(customers, "by", "Confirmed by (name)", "text", () => null),
          columnOf(customers, "actual", `Bought since, units per ${word}`, "number", () => null, {
            edit: { minimum: 0, maximum: 1e9 },
          }),
          columnOf(customers, "held", "Held (within 20 %)", "text", () => null, {
            formula:
              '=IF({column:actual}="","",IF(ABS({column:actual}-{column:expected})<=0.2*{column:expected},"yes","no"))',
            always: true,
          }),
          columnOf(customers, "reason", "What is behind it", "text", () => null),
        ],
      },
      run,
    ],
  };
}
