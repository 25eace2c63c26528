import type { ChartPart, ReportColumn, ReportSheet, RunPart } from "../report";
import { readSettings } from "../settings";
import type { NetworkResult, PlacedStage } from "./place";
import { stageReason } from "./stageReason";
import { periodsOf, unitOf } from "./words";

/** Bars that can be told apart. */
const MOST_BARS = 40;

/** One row a stage: how long it waits and lets wait, what it holds, and why. */
export function stagesSheet(result: NetworkResult, live: boolean, run: RunPart): ReportSheet {
  const { stages, prepared, settings, chains } = result;
  const periods = periodsOf(result);
  const rate = String(readSettings(settings).number("holdingRate"));
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    pick: (stage: PlacedStage) => string | number | null,
    more: Partial<ReportColumn> = {},
  ): ReportColumn => ({ key, heading, type, values: stages.map(pick), ...more });
  const called = prepared.oneCall && prepared.arcs.length > 0 && chains.every(({ across }) => across);
  const time = (position: number): Partial<ReportColumn> =>
    called
      ? { formula: `=SEG.GET(SEG.MULTIECHELON({all:stagesRead},{all:supplies},,,FALSE),,${String(position)})` }
      : {};
  const stockOf = (covered: string) =>
    `=IF({column:${covered}}>0,SEG.SAFETYSTOCK({column:level},{column:demandSd},IF({column:${covered}}>0,{column:${covered}},1)),0)`;
  return {
    key: "stages",
    name: "Stock by stage",
    title: "Safety stock by stage",
    note: live
      ? "Times, stock and cost are formulas: change a lead time or a deviation on the sheet of the data, or a service level here, and they follow."
      : "Safety stock covers the variation of demand over the time that a stage waits and works, less the time that it lets wait.",
    parts: [
      {
        kind: "table",
        key: "placed",
        title: "Stages",
        freezeColumns: 1,
        columns: [
          column("stage", "Stage", "text", ({ row }) => row.name),
          column("chain", "Chain to", "text", ({ chain }) => chains[chain]?.chain.name ?? ""),
          column("segment", "Segment", "text", ({ row, chain }) => row.segment || (chains[chain]?.chain.segment ?? "")),
          column("works", "Works", "text", ({ works }) => works),
          column(
            "wait",
            `Waits for suppliers (${periods})`,
            "integer",
            ({ placed }) => placed.inboundServiceTime,
            time(2),
          ),
          column("leadTime", `Lead time (${periods})`, "integer", ({ row }) => row.leadTime),
          column(
            "promise",
            `Promises within (${periods})`,
            "integer",
            ({ placed }) => placed.committedServiceTime,
            time(3),
          ),
          column(
            "covered",
            `Time covered by stock (${periods})`,
            "integer",
            ({ placed }) => placed.netReplenishmentTime,
            {
              formula: "={column:wait}+{column:leadTime}-{column:promise}",
            },
          ),
          column("demandMean", "Mean demand (units a period)", "number", ({ placed }) => placed.demandMean),
          column("demandSd", "Deviation of demand (units)", "number", ({ placed }) => placed.demandSd),
          column("unitCost", `Cost per unit${unitOf(result)}`, "money", ({ placed }) => placed.cumulativeCost),
          column("level", "Service level", "share", (stage) => stage.cycleServiceLevel),
          column("safetyStock", "Safety stock (units)", "number", ({ placed }) => placed.safetyStock, {
            formula: stockOf("covered"),
            look: "bar",
          }),
          column(
            "value",
            `Safety stock${unitOf(result)}`,
            "money",
            ({ placed }) => placed.safetyStock * placed.cumulativeCost,
            {
              formula: "={column:safetyStock}*{column:unitCost}",
            },
          ),
          column("cost", `Holding cost${unitOf(result, "a year")}`, "money", ({ placed }) => placed.cost, {
            formula: `={column:value}*${rate}`,
          }),
          column("alone", "Safety stock for itself (units)", "number", ({ own }) => own.safetyStock),
          ...(result.cost.today === null
            ? []
            : [column("today", "Safety stock today (units)", "number", ({ row }) => row.today)]),
          column("why", "Why", "text", (stage) => stageReason(result, stage)),
        ],
      },
      run,
    ],
  };
}

/** What each stage's stock costs, as a chart for another sheet. */
export function stagesChart(result: NetworkResult): ChartPart {
  return {
    kind: "chart",
    title: "Holding cost of safety stock by stage",
    chart: "bar",
    table: "placed",
    categories: "stage",
    series: [{ column: "cost" }],
    rows: Math.min(MOST_BARS, result.stages.length),
    categoryAxisTitle: "Stage",
    valueAxisTitle: `Holding cost${unitOf(result, "a year")}`,
    valueType: "money",
    alternativeText: "Bars with the yearly holding cost of the safety stock of each stage, in the order of the table.",
  };
}
