import { percent } from "../format";
import type { ReportColumn, ReportSheet, RunPart } from "../report";
import { unitOf } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";
import { columnsOver, identityColumns } from "./columns";
import { drawnLastTime, lastTimePoints, lastTimeTitle } from "./lastTimeCurve";

/** Excess item by item: how much to give up which way, and what it brings. Null where nothing is excess. */
export function disposalSheet(result: AgeingResult, run: RunPart): ReportSheet | null {
  const { disposals, stocks, order, prepared } = result;
  const rows = order.filter((item) => (disposals[item]?.surplus ?? 0) > 0 || (disposals[item]?.cancel ?? 0) > 0);
  if (rows.length === 0) return null;
  const unit = unitOf(result);
  const add = columnsOver(rows);
  const amounts = (key: "proceeds" | "loss" | "covered" | "advantage", heading: string): ReportColumn =>
    add(key, heading + unit, "money", (item) => disposals[item]?.[key] ?? 0);
  const units = (key: string, heading: string, way: number): ReportColumn =>
    add(key, heading, "number", (item) => disposals[item]?.quantities[way] ?? 0);
  const supplier = prepared.data.texts.supplier;
  return {
    key: "disposal",
    name: "Disposal plan",
    title: "What to do with excess, and what it brings",
    note: "Units that will be used soon enough are kept; the others go the way that brings most. A unit kept saves buying one later, less holding cost and loss of value.",
    parts: [
      {
        kind: "table",
        key: "disposal",
        title: "Disposal plan",
        freezeColumns: 1,
        columns: [
          ...identityColumns(result, rows),
          ...(supplier ? [add("supplier", "Supplier", "text", (item) => supplier[item] ?? null)] : []),
          add("action", "Action", "text", (item) => disposals[item]?.action ?? null),
          add("surplus", "Excess or expiring (units)", "number", (item) => disposals[item]?.surplus ?? 0),
          add(
            "atCost",
            `Excess at cost${unit}`,
            "money",
            (item) => (disposals[item]?.surplus ?? 0) * (stocks[item]?.cost ?? 0),
          ),
          add("cancel", "Cancel on order (units)", "number", (item) => disposals[item]?.cancel ?? 0),
          units("return", "Return to supplier (units)", 0),
          units("discount", "Sell at a discount (units)", 1),
          units("scrap", "Scrap or liquidate (units)", 2),
          add("keep", "Keep of the excess (units)", "number", (item) => {
            const plan = disposals[item];
            return plan ? plan.surplus - plan.quantities.reduce((sum, given) => sum + given, 0) : 0;
          }),
          amounts("proceeds", "Proceeds"),
          amounts("loss", "Loss against cost"),
          amounts("covered", "Covered by the provision"),
          amounts("advantage", "Better than keeping all"),
        ],
      },
      run,
    ],
  };
}

/** Which items earn their place in stock. */
export function holdingSheet(result: AgeingResult, run: RunPart): ReportSheet | null {
  const { holdings, plan } = result;
  const gain = (item: number): number => (holdings[item]?.saved ?? 0) - (holdings[item]?.cost ?? 0);
  const rows = result.order.filter((item) => holdings[item]).sort((a, b) => gain(a) - gain(b) || a - b);
  if (rows.length === 0) return null;
  const unit = unitOf(result);
  const add = columnsOver(rows);
  const rate = String(plan.holdingRate + plan.obsolescenceRate);
  return {
    key: "holding",
    name: "Stock or to order",
    title: "Which items earn their place in stock",
    note: "Stock pays where the margin it saves in a year is more than keeping the smallest lot costs. Worst first; rare items with a high margin may well earn their place.",
    parts: [
      {
        kind: "table",
        key: "holding",
        title: "Stock or to order",
        freezeColumns: 1,
        columns: [
          ...identityColumns(result, rows),
          add("demandRate", "Demand a year (units)", "number", (item) => holdings[item]?.demandRate ?? 0),
          add("cost", `Cost per unit${unit}`, "money", (item) => result.stocks[item]?.cost ?? 0),
          add("margin", `Margin per unit${unit}`, "money", (item) => holdings[item]?.margin ?? 0),
          add("lot", "Smallest lot (units)", "number", (item) => holdings[item]?.lot ?? 1),
          add("saved", `Margin saved by stock a year${unit}`, "money", (item) => holdings[item]?.saved ?? 0, {
            formula: `={column:margin}*${String(plan.lostShare)}*{column:demandRate}`,
          }),
          add("keeping", `Cost of keeping a lot a year${unit}`, "money", (item) => holdings[item]?.cost ?? 0, {
            formula: `=${rate}*{column:cost}*({column:lot}+1)/2`,
          }),
          add(
            "breakEven",
            "Stock pays from a demand a year of (units)",
            "number",
            (item) => holdings[item]?.breakEvenDemand ?? null,
            {
              formula: `=IF({column:margin}*${String(plan.lostShare)}>0,{column:keeping}/IF({column:margin}*${String(plan.lostShare)}>0,{column:margin}*${String(plan.lostShare)},1),"")`,
            },
          ),
          add("decision", "Better", "text", (item) => holdings[item]?.decision ?? null, {
            formula: `=IF({column:saved}>{column:keeping},"stock","order")`,
          }),
          add("advice", "What follows", "text", (item) => holdings[item]?.advice ?? null),
        ],
      },
      run,
    ],
  };
}

/** Last orders, with the curve of the item drawn. */
export function lastTimeSheet(result: AgeingResult, run: RunPart): ReportSheet | null {
  const { lastTime, plan } = result;
  const drawn = drawnLastTime(result);
  if (!drawn) return null;
  const unit = unitOf(result);
  const add = columnsOver(lastTime.map((_, at) => at));
  const points = lastTimePoints(drawn).filter((_, at) => at % 2 === 0);
  const same = lastTime.every(({ distribution }) => distribution === plan.distribution);
  const quantity = `=SEG.NEWSVENDOR({column:mean},{column:sd},{column:underage},{column:overage},"${plan.distribution}")`;
  const title = lastTimeTitle(result, drawn);
  const named = plan.lastTimeItems.length > 0;
  return {
    key: "lastTime",
    name: "Last-time buys",
    title: "Last order of items that will not be delivered again",
    note: `${named ? "The items that you named." : "Examples: items whose demand is in decline. Name those that your suppliers discontinue in the settings."} The best quantity covers all remaining demand with the chance of the critical ratio.`,
    parts: [
      {
        kind: "table",
        key: "lastTime",
        title: "Last-time buys",
        freezeColumns: 1,
        columns: [
          ...identityColumns(
            result,
            lastTime.map(({ stock }) => stock.item),
          ),
          add("stage", "Stage of life", "text", (at) => lastTime[at]?.stage ?? null),
          add("demandRate", "Demand a year (units)", "number", (at) => lastTime[at]?.demandRate ?? 0),
          add("mean", "Remaining demand (units)", "number", (at) => lastTime[at]?.demandMean ?? 0),
          add("sd", "Deviation of it (units)", "number", (at) => lastTime[at]?.demandSd ?? 0),
          add("underage", `Cost of a unit short${unit}`, "money", (at) => lastTime[at]?.underageCost ?? 0),
          add("overage", `Cost of a unit left${unit}`, "money", (at) => lastTime[at]?.overageCost ?? 0),
          add("ratio", "Critical ratio", "share", (at) => lastTime[at]?.criticalRatio ?? 0, {
            formula: "={column:underage}/({column:underage}+{column:overage})",
          }),
          add(
            "quantity",
            "Best quantity (units)",
            "number",
            (at) => lastTime[at]?.orderQuantity ?? 0,
            same ? { formula: quantity } : {},
          ),
          add("available", "On hand and on order (units)", "number", (at) => lastTime[at]?.available ?? 0),
          add("buy", "Buy now (units)", "number", (at) => lastTime[at]?.buy ?? 0, {
            formula:
              "=ROUNDUP(IF({column:quantity}>{column:available},{column:quantity}-{column:available},0)-0.000000001,0)",
          }),
          add("buyValue", `Worth${unit}`, "money", (at) => lastTime[at]?.buyValue ?? 0),
          add("left", "Left over on average (units)", "number", (at) => lastTime[at]?.expectedLeft ?? 0),
        ],
      },
      {
        kind: "chart",
        title,
        chart: "line",
        table: "lastTimeCurve",
        categories: "units",
        series: [{ column: "expectedCost" }],
        categoryAxisTitle: "Units for the rest of its life",
        valueAxisTitle: `Expected cost${unit}`,
        categoryType: "integer",
        valueType: "money",
        scales: { category: { step: 5 }, value: { minimum: 0 } },
        alternativeText: `Expected cost of the last order by its quantity. ${title}. It covers the demand with a chance of ${percent(drawn.criticalRatio)}.`,
      },
      {
        kind: "table",
        key: "lastTimeCurve",
        title: "Points of the curve",
        columns: [
          { key: "units", heading: "Units", type: "integer", values: points.map(({ x }) => Math.round(x)) },
          { key: "expectedCost", heading: `Expected cost${unit}`, type: "money", values: points.map(({ y }) => y) },
        ],
      },
      run,
    ],
  };
}
