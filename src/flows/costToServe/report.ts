import type { ReportContext } from "../define";
import { playbookSheet } from "../playbookSheet";
import type { MatrixPart, Report, ReportSheet, RunPart, TablePart } from "../report";
import { runPart } from "../runPart";
import type { CostToServeResult } from "./classify";
import { costToServeInputs } from "./inputs";
import { detailSheet, objectsSheet } from "./objectSheets";
import { total, whaleTitle } from "./pictures";
import { costToServeNextSteps, costToServeSentences } from "./sentences";
import { costToServeSettings, TIERS } from "./settings";

export const SERVES: readonly string[] = ["002 M6.1", "002 M6.2", "002 M6.4", "002 M6.8", "002 M1.1"];

export function costToServeReport(result: CostToServeResult, context: ReportContext): Report {
  const run = runPart("Cost to serve", costToServeInputs, costToServeSettings, context, SERVES);
  const tiered = result.tiers !== null;
  return {
    title: "Cost to serve",
    sentences: costToServeSentences(result),
    next: costToServeNextSteps(result),
    sheets: [
      summarySheet(result, run),
      objectsSheet(result, context.live, run),
      detailSheet(result, run),
      ...(tiered ? [playbookSheet(result.prepared.policy, run)] : []),
    ],
    names: [
      { name: "SEG_Objects", table: "objects", column: "object", comment: "Objects of the last cost-to-serve run" },
      { name: "SEG_CostToServe", table: "objects", column: "cost", comment: "Cost to serve of each object" },
    ],
  };
}

function summarySheet(result: CostToServeResult, run: RunPart): ReportSheet {
  const { whale, prepared } = result;
  return {
    key: "summary",
    name: "Cost to serve",
    title: "Cost to serve",
    note: costToServeSentences(result).join(" "),
    parts: [
      ...(result.tiers ? [tierMatrix(result)] : []),
      ...(whale
        ? [
            {
              kind: "chart" as const,
              title: whaleTitle(result),
              chart: "line" as const,
              table: "whale",
              categories: "rank",
              series: [{ column: "cumulated" }],
              categoryAxisTitle: "Objects, best first",
              valueAxisTitle: `Cumulated profit${prepared.currency ? ` (${prepared.currency})` : ""}`,
              valueType: "money" as const,
              scales: { category: { step: Math.max(1, Math.round(whale.rank.length / 14)) } },
              alternativeText: `Whale curve: cumulated profit after cost to serve from the best object to the worst. ${whaleTitle(result)}.`,
            },
          ]
        : []),
      driversTable(result),
      ...(whale ? [whaleTable(result)] : []),
      run,
    ],
  };
}

function tierMatrix({ tiers, net, cost }: CostToServeResult): MatrixPart {
  const names = [...TIERS].reverse();
  const rows = [...names, "N"].filter((name) => tiers?.includes(name));
  const sum = (values: readonly number[] | null, name: string): number =>
    total((values ?? []).filter((_, at) => tiers?.[at] === name));
  return {
    kind: "matrix",
    key: "tiers",
    title: "Objects, cost to serve and profit after it by tier",
    corner: "Tier",
    rows,
    columns: ["Objects", "Cost", "Profit"],
    values: rows.map((name) =>
      [tiers?.filter((tier) => tier === name).length ?? 0, sum(cost, name), sum(net, name)].map(Math.round),
    ),
    type: "integer",
  };
}

function driversTable({ prepared, driverCosts }: CostToServeResult): TablePart {
  const { drivers, currency } = prepared;
  const unit = currency ? ` (${currency})` : "";
  const volumes = drivers.map((driver) => total(driver.volumes));
  return {
    kind: "table",
    key: "drivers",
    title: "Drivers and their cost",
    columns: [
      { key: "driver", heading: "Driver", type: "text", values: drivers.map(({ name }) => name) },
      { key: "cost", heading: `Cost${unit}`, type: "money", values: driverCosts },
      { key: "volume", heading: "Volume", type: "number", values: volumes },
      {
        key: "rate",
        heading: `Cost per unit${unit}`,
        type: "number",
        values: driverCosts.map((cost, at) => cost / (volumes[at] ?? 1)),
        formula: "={column:cost}/{column:volume}",
      },
      {
        key: "pools",
        heading: "Activities",
        type: "text",
        values: drivers.map(({ pools }) =>
          pools.length > 0 ? pools.map(({ activity }) => activity).join(", ") : "rate per unit as set",
        ),
      },
    ],
  };
}

function whaleTable({ whale, prepared }: CostToServeResult): TablePart {
  const unit = prepared.currency ? ` (${prepared.currency})` : "";
  return {
    kind: "table",
    key: "whale",
    title: "Points of the curve",
    columns: [
      {
        key: "object",
        heading: prepared.objectName,
        type: "text",
        values: (whale?.row ?? []).map((row) => prepared.keys[row - 1] ?? ""),
      },
      { key: "rank", heading: "Rank", type: "integer", values: whale?.rank ?? [] },
      { key: "profit", heading: `Profit after cost to serve${unit}`, type: "money", values: whale?.profit ?? [] },
      { key: "cumulated", heading: `Cumulated profit${unit}`, type: "money", values: whale?.cumulatedProfit ?? [] },
    ],
  };
}
