import { demandPattern, fillRate, reorderPoint, safetyStock, safetyStockForFillRate } from "../../engine";
import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import { readSettings } from "../settings";
import type { InventoryResult } from "./analyse";
import { columnsOver, identity } from "./columns";
import { DISTRIBUTION_WORDS } from "./explain";
import { quietly } from "./itemDemand";
import type { ItemPlan } from "./plan";
import { decouplingPoint, pushOrPull } from "./pushPull";
import { ranked, stockHeading } from "./shown";

/**
 * Inputs and intermediate numbers, one row an item, as they were calculated: before rounding, steps and the decision
 * whether to stock at all. With live formulas they follow a change of any input.
 */
export function whySheet(result: InventoryResult, live: boolean, run: RunPart): ReportSheet {
  const { name } = result.prepared.period;
  return {
    key: "stockWhy",
    name: "Why these parameters",
    title: "Why these parameters",
    note: `Times in ${name}s. ${live ? "Change an input and the formulas follow; the sheet of parameters keeps its values." : "As calculated, before rounding and steps."}`,
    parts: [
      {
        kind: "table",
        key: "stockWhy",
        title: "Inputs and steps",
        freezeColumns: 1,
        columns: [...inputColumns(result), ...stepColumns(result, live), ...stateColumns(result, live)],
      },
      run,
    ],
  };
}

function inputColumns(result: InventoryResult): ReportColumn[] {
  const { name } = result.prepared.period;
  const column = columnsOver(ranked(result));
  const fill = result.settings["basis"] === "fill";
  return [
    ...identity(result, column, (plan) => plan),
    column("mean", `Expected demand a ${name} (units)`, "number", ({ demand }) => demand.mean),
    column("sd", `Spread a ${name} (units)`, "number", ({ demand }) => demand.sd),
    column("leadTime", `Lead time (${name}s)`, "number", ({ leadTime }) => leadTime),
    column("leadTimeSd", `Lead time deviation (${name}s)`, "number", ({ leadTimeSd }) => leadTimeSd),
    column("review", `Time between reviews (${name}s)`, "number", ({ reviewPeriod }) => reviewPeriod),
    column("target", fill ? "Fill rate wanted" : "Cycle service level wanted", "share", ({ target }) => target),
    column("yearly", "Demand a year (units)", "number", ({ demand, perYear }) => demand.mean * perYear),
    column("holdingCost", "Holding cost a unit and year", "number", ({ order }) => order.holdingCost ?? ""),
    column("minimumOrder", "Minimum order (units)", "number", ({ conditions }) => conditions.minimumOrder),
    column("multiple", "Order multiple (units)", "number", ({ conditions }) => conditions.orderMultiple),
    column("cycleQuantity", "Order quantity (units)", "number", cycleQuantity),
  ];
}

/** Quantity that the service is calculated with: 1 where nothing is asked for. */
function cycleQuantity({ order }: ItemPlan): number {
  return order.quantity > 0 ? order.quantity : 1;
}

function stepColumns(result: InventoryResult, live: boolean): ReportColumn[] {
  const plans = ranked(result);
  const column = columnsOver(plans);
  const plain = plans.every(({ demand }) => demand.source === "history" || demand.source === "class");
  const fill = result.settings["basis"] === "fill";
  const formula = (text: string, usable = true): Partial<ReportColumn> => (live && usable ? { formula: text } : {});
  const normalRule = fill
    ? "SEG.SAFETYSTOCK.FILLRATE({column:target},{column:sd},{column:leadTime},{column:cycleQuantity},{column:mean},{column:leadTimeSd},{column:review})"
    : "SEG.SAFETYSTOCK({column:target},{column:sd},{column:leadTime},{column:mean},{column:leadTimeSd},{column:review})";
  const cost = String(readSettings(result.settings).number("orderingCost"));
  return [
    column(
      "intervalMean",
      "Demand over lead time and review (units)",
      "number",
      ({ intervalMean }) => intervalMean,
      formula("={column:mean}*({column:leadTime}+{column:review})", plain),
    ),
    column(
      "intervalSd",
      "Its spread (units)",
      "number",
      ({ intervalSd }) => intervalSd,
      formula("=SQRT(({column:leadTime}+{column:review})*{column:sd}^2+({column:mean}*{column:leadTimeSd})^2)", plain),
    ),
    column(
      "supplyShare",
      "Share of variance from lead times",
      "share",
      ({ supplyShare }) => supplyShare,
      formula(
        "=IFERROR(SEG.SUPPLYVARIANCE({column:mean},{column:sd},{column:leadTime},{column:leadTimeSd},{column:review}),0)",
      ),
    ),
    column(
      "distribution",
      "Form of demand",
      "text",
      ({ distribution }) => DISTRIBUTION_WORDS[distribution] ?? distribution,
    ),
    column(
      "safetyStock",
      "Safety stock as calculated (units)",
      "number",
      (plan) => plan.safetyStock,
      formula(historyFormula(result, normalRule), plain && isHistoryLive(result)),
    ),
    column(
      "level",
      "Reorder point or level as calculated (units)",
      "number",
      ({ level }) => level,
      formula("=({column:intervalMean}+{column:safetyStock})*({column:intervalMean}+{column:safetyStock}>0)"),
    ),
    column(
      "normalStock",
      "Safety stock if demand were normal (units)",
      "number",
      (plan) => normalStock(plan, fill),
      formula(`=IFERROR(${normalRule},0)`),
    ),
    ...(fill
      ? []
      : [
          column(
            "normalPoint",
            "Reorder point if demand were normal (units)",
            "number",
            normalPoint,
            formula(
              "=IFERROR(SEG.REORDERPOINT({column:target},{column:sd},{column:leadTime},{column:mean},{column:leadTimeSd},{column:review}),0)",
            ),
          ),
        ]),
    column(
      "normalFill",
      "Fill rate if demand were normal",
      "share",
      normalFill,
      formula(
        "=IFERROR(SEG.FILLRATE({column:safetyStock},{column:sd},{column:leadTime},{column:cycleQuantity},{column:mean},{column:leadTimeSd},{column:review}),1)",
      ),
    ),
    column(
      "economic",
      "Economic order quantity (units)",
      "number",
      ({ order }) => order.economic ?? "",
      formula(
        `=IF({column:holdingCost}="","",IFERROR(SEG.EOQ({column:yearly},${cost},{column:holdingCost},{column:minimumOrder},{column:multiple}),""))`,
      ),
    ),
    column("limit", "Order quantity limited by", "text", ({ order }) => order.limit),
  ];
}

/** Draws and fitted forms come from the history alone: only then one formula over it gives the same numbers. */
export function isHistoryLive({ settings, plans }: InventoryResult): boolean {
  return (
    settings["spread"] === "demand" &&
    settings["followErrors"] === false &&
    plans.length > 0 &&
    plans.every(({ demand }) => demand.source === "history" || demand.source === "class") &&
    (plans[0]?.history.length ?? 0) > 1
  );
}

function historyFormula({ settings, prepared }: InventoryResult, normalRule: string): string {
  const demand = `{part:stockDemand.p0}:{part:stockDemand.p${String(prepared.periods.length - 1)}}`;
  const times = "{column:target},{column:leadTime},{column:leadTimeSd},{column:review}";
  const choice = `"${String(settings["basis"])}","${String(settings["distribution"])}",1,{column:cycleQuantity}`;
  return `=IFERROR(SEG.SAFETYSTOCK.HISTORY(${demand},${times},${choice}),IFERROR(${normalRule},0))`;
}

function interval({ demand, leadTime, leadTimeSd, reviewPeriod }: ItemPlan) {
  return { demandMean: demand.mean, demandSd: demand.sd, leadTime, leadTimeSd, reviewPeriod };
}

function normalStock(plan: ItemPlan, fill: boolean): number {
  const { target } = plan;
  const rule = fill
    ? () => safetyStockForFillRate({ ...interval(plan), fillRate: target, orderQuantity: cycleQuantity(plan) })
    : () => safetyStock({ ...interval(plan), cycleServiceLevel: target });
  return quietly(rule) ?? 0;
}

function normalPoint(plan: ItemPlan): number {
  return quietly(() => reorderPoint({ ...interval(plan), cycleServiceLevel: plan.target })) ?? 0;
}

function normalFill(plan: ItemPlan): number {
  const rule = () => fillRate({ ...interval(plan), safetyStock: plan.safetyStock, orderQuantity: cycleQuantity(plan) });
  return quietly(rule) ?? 1;
}

/** What describes the moment of the run: it would be stale beside formulas that follow. */
function stateColumns(result: InventoryResult, live: boolean): ReportColumn[] {
  const column = columnsOver(ranked(result));
  const cut = readSettings(result.settings).number("steadyCut");
  const { periods } = result.prepared;
  const cells: [string, string, ReportColumn["type"], (plan: ItemPlan) => Scalar][] = [
    ["loaded", "Level that is loaded (units)", "number", ({ applied }) => applied.level],
    ["todayLevel", "Level of today (units)", "number", ({ today }) => today?.level ?? null],
    ["units", "Mean stock, new (units)", "number", ({ applied }) => applied.units],
    ["todayUnits", "Mean stock, today (units)", "number", ({ today }) => today?.units ?? null],
    ["value", stockHeading(result, "Mean stock value, new"), "money", ({ applied, worth }) => applied.units * worth],
    ["fill", "Fill rate expected, new", "share", ({ applied }) => applied.fillRate],
    ["todayFill", "Fill rate expected, today", "share", ({ today }) => today?.fillRate ?? null],
    ["continuous", "Cost a year, continuous review", "money", ({ comparison }) => comparison?.continuous ?? null],
    ["periodic", "Cost a year, fixed days", "money", ({ comparison }) => comparison?.periodic ?? null],
    [
      "watch",
      "Watching may cost a year",
      "money",
      ({ comparison }) => (comparison === null ? null : Math.max(0, comparison.breakEven)),
    ],
    ["stockTest", "Stock or order", "text", ({ stockTest }) => stockTest.decision],
    ["breakEven", "Stock pays from (units a year)", "number", ({ stockTest }) => stockTest.breakEven],
    ["direction", "Push or pull", "text", (plan) => pushOrPull(plan, cut)],
    ["decoupling", "Where order meets stock", "text", (plan) => decouplingPoint(plan, pushOrPull(plan, cut))],
    [
      "shift",
      "Level of demand changed in",
      "text",
      ({ shift }) => (shift === null ? null : (periods[shift.period] ?? null)),
    ],
    ["pattern", "Demand pattern", "text", ({ history }) => demandPattern({ demand: history }).pattern || null],
    ["source", "Demand from", "text", ({ demand }) => demand.source],
    ["leadFrom", "Lead time from", "text", ({ conditions }) => conditions.leadFrom],
    ["costFrom", "Cost from", "text", ({ conditions }) => conditions.costFrom],
  ];
  const shown = live ? cells.filter(([key]) => MOMENT.has(key)) : cells;
  return shown.map(([key, heading, type, of]) => column(key, heading, type, of));
}

/** Of these, what does not follow from the inputs on the sheet. */
const MOMENT: ReadonlySet<string> = new Set([
  "shift",
  "pattern",
  "source",
  "leadFrom",
  "costFrom",
  "todayUnits",
  "todayFill",
]);
