import type { ReportContext } from "../define";
import { playbookSheet } from "../playbookSheet";
import type { Report, ReportColumn, ReportPart, ReportSheet, RunPart, Scalar } from "../report";
import { runPart } from "../runPart";
import { thinned } from "../thinned";
import { unitOf } from "../sales/salesWords";
import type { WarehouseResult } from "./analyse";
import { movesTitle, ownZoneTitle, savedSoFar, travelTitle } from "./figures";
import { warehouseInputs } from "./inputs";
import { moneyOf } from "./moves";
import type { OwnZone } from "./ownZones";
import { releaseSheet } from "./releaseSheet";
import { roomSheet } from "./roomSheet";
import { warehouseNextSteps, warehouseSentences } from "./sentences";
import { warehouseSettings } from "./settings";
import { slottingSheet } from "./slottingSheet";

export const SERVES: readonly string[] = ["002 M3.4", "002 M3.5", "002 M3.6", "004 M4.4", "004 M5.4"];

export function warehouseReport(result: WarehouseResult, context: ReportContext): Report {
  const run = runPart("Warehouse", warehouseInputs, warehouseSettings, context, SERVES);
  const sheets = [
    summarySheet(result, run),
    slottingSheet(result, context.live, run),
    roomSheet(result, run),
    releaseSheet(result, run),
    { ...playbookSheet(result.prepared.policy, run), name: "Release rules" },
  ];
  return {
    title: "Warehouse",
    sentences: warehouseSentences(result),
    next: warehouseNextSteps(result),
    sheets: sheets.filter((sheet) => sheet !== null),
    names: [
      { name: "SEG_SlottedItems", table: "slotting", column: "item", comment: "Items of the last slotting" },
      { name: "SEG_Slots", table: "slotting", column: "to", comment: "Location each item belongs to" },
    ],
  };
}

function summarySheet(result: WarehouseResult, run: RunPart): ReportSheet {
  const { walked, rules, plan } = result;
  const unit = unitOf(result);
  const ways = [{ label: "Today", travel: walked }, ...rules];
  const hours = (metres: number): number => metres / plan.speed / 3600;
  const parts: ReportPart[] = [
    {
      kind: "table",
      key: "rules",
      title: "Way walked a year by slotting rule",
      freezeColumns: 1,
      columns: [
        { key: "rule", heading: "Rule", type: "text", values: ways.map(({ label }) => label) },
        {
          key: "kilometres",
          heading: "Kilometres a year",
          type: "number",
          values: ways.map(({ travel }) => travel / 1000),
        },
        { key: "hours", heading: "Hours a year", type: "number", values: ways.map(({ travel }) => hours(travel)) },
        {
          key: "cost",
          heading: `Cost a year${unit}`,
          type: "money",
          values: ways.map(({ travel }) => moneyOf(travel, plan)),
        },
        {
          key: "saved",
          heading: "Saved against today",
          type: "share",
          values: ways.map(({ travel }) => (walked > 0 ? 1 - travel / walked : null)),
        },
      ],
    },
    {
      kind: "chart",
      title: travelTitle(result),
      chart: "column",
      table: "rules",
      categories: "rule",
      series: [{ column: "kilometres", labels: true }],
      categoryAxisTitle: "Slotting rule",
      valueAxisTitle: "Kilometres a year",
      valueType: "integer",
      scales: { value: { minimum: 0 } },
      alternativeText: `Kilometres walked a year today and by each slotting rule. ${travelTitle(result)}.`,
    },
    ...(result.order.length > 0 ? moveParts(result) : []),
    ...(result.own.length > 0 ? ownZoneParts(result) : []),
    run,
  ];
  return {
    key: "warehouse",
    name: "Warehouse",
    title: "Warehouse: slotting, zones, room, release",
    note: warehouseSentences(result).join(" "),
    parts,
  };
}

/** Points of the curve of savings that are written into the sheet. */
const POINTS = 40;

function moveParts(result: WarehouseResult): ReportPart[] {
  const saved = savedSoFar(result);
  const points = thinned(saved.length, POINTS);
  return [
    {
      kind: "table",
      key: "moveCurve",
      title: "What the moves save together, largest first",
      columns: [
        { key: "moves", heading: "Items moved", type: "integer", values: points.map((at) => at + 1) },
        {
          key: "kilometres",
          heading: "Saved so far (km a year)",
          type: "number",
          values: points.map((at) => saved[at] ?? 0),
        },
      ],
    },
    {
      kind: "chart",
      title: movesTitle(result),
      chart: "line",
      table: "moveCurve",
      categories: "moves",
      series: [{ column: "kilometres" }],
      categoryAxisTitle: "Items moved, largest saving first",
      valueAxisTitle: "Kilometres saved a year",
      categoryType: "integer",
      valueType: "number",
      scales: { category: { step: 5 } },
      alternativeText: `Kilometres saved a year by the number of items moved. ${movesTitle(result)}.`,
    },
  ];
}

function ownZoneParts(result: WarehouseResult): ReportPart[] {
  const { own, plan } = result;
  const unit = unitOf(result);
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (zone: OwnZone) => Scalar,
    formula?: string,
  ): ReportColumn => ({ key, heading, type, values: own.map(of), ...(formula ? { formula } : {}) });
  return [
    {
      kind: "table",
      key: "own",
      title: "Does a class earn a zone and people of its own?",
      freezeColumns: 1,
      columns: [
        column("segment", "Speed and value", "class", ({ segment }) => segment),
        column("items", "Items", "integer", ({ items }) => items),
        column("lines", "Lines a day", "number", ({ linesPerDay }) => linesPerDay),
        column("now", "Mean way by the plan (m)", "number", ({ metresNow }) => metresNow),
        column("then", "Mean way in a zone of its own (m)", "number", ({ metresThen }) => metresThen),
        column("others", "Others walk more a day (m)", "number", ({ othersExtra }) => othersExtra),
        column("people", "People it keeps busy", "number", ({ people }) => people),
        column("utilisation", "How busy whole people are", "share", ({ utilisation }) => utilisation),
        column("saving", `Saved in work a year${unit}`, "money", ({ saving }) => saving),
        column("premium", `Worth of faster service a year${unit}`, "money", ({ premium }) => premium),
        column("zoneCost", `Cost of the zone a year${unit}`, "money", () => plan.zoneCost),
        column(
          "net",
          `Left a year${unit}`,
          "money",
          ({ net }) => net,
          "={column:saving}+{column:premium}-{column:zoneCost}",
        ),
        column(
          "decision",
          "Decision",
          "text",
          ({ decision }) => decision,
          `=IF({column:net}<=0,"none",IF({column:utilisation}>=${String(plan.utilisation)},"zone and staff","zone"))`,
        ),
      ],
    },
    {
      kind: "chart",
      title: ownZoneTitle(result),
      chart: "column",
      table: "own",
      categories: "segment",
      series: [{ column: "saving" }, { column: "zoneCost" }],
      categoryAxisTitle: "Speed and value",
      valueAxisTitle: `Money a year${unit}`,
      valueType: "money",
      alternativeText: `What a zone of its own saves in work a year and what it costs, by class. ${ownZoneTitle(result)}.`,
    },
  ];
}
