import type { ReportContext } from "../define";
import { percent } from "../format";
import type { Report, ReportSheet, RunPart, TablePart } from "../report";
import { runPart } from "../runPart";
import { dataSheet } from "./dataSheet";
import { decouplingSheet } from "./decouplingSheet";
import { networkInputs } from "./inputs";
import { costTitle, waysOf } from "./pictures";
import { holds, type NetworkResult } from "./place";
import { networkNextSteps, networkSentences } from "./sentences";
import { networkSettings } from "./settings";
import { lawChart, spreadSheet } from "./spreadSheet";
import { stagesChart, stagesSheet } from "./stagesSheet";
import { unitOf } from "./words";

export const SERVES: readonly string[] = ["002 M3.2", "002 M3.3", "004 M5.3", "004 M5.6"];

export function networkReport(result: NetworkResult, context: ReportContext): Report {
  const run = runPart("Place stock in the network", networkInputs, networkSettings, context, SERVES);
  return {
    title: "Place stock in the network",
    sentences: networkSentences(result),
    next: networkNextSteps(result),
    sheets: [
      summarySheet(result, run),
      stagesSheet(result, context.live, run),
      decouplingSheet(result, run),
      ...(result.spread ? [spreadSheet(result, result.spread, run)] : []),
      dataSheet(result, run),
    ],
    names: [
      { name: "SEG_NetworkStages", table: "placed", column: "stage", comment: "Stages of the last placement" },
      { name: "SEG_NetworkSafetyStock", table: "placed", column: "safetyStock", comment: "Safety stock of each stage" },
    ],
  };
}

function summarySheet(result: NetworkResult, run: RunPart): ReportSheet {
  return {
    key: "network",
    name: "Network stock",
    title: "Stock placed in the network",
    note: networkSentences(result).join(" "),
    parts: [
      waysTable(result),
      {
        kind: "chart",
        title: costTitle(result),
        chart: "column",
        table: "ways",
        categories: "way",
        series: [{ column: "cost", labels: true }],
        categoryAxisTitle: "Where stock is held",
        valueAxisTitle: `Holding cost of safety stock${unitOf(result, "a year")}`,
        valueType: "money",
        alternativeText: `Columns with the holding cost of safety stock of each way to place it. ${costTitle(result)}.`,
      },
      stagesChart(result),
      ...lawChart(result),
      chainsTable(result),
      run,
    ],
  };
}

function waysTable(result: NetworkResult): TablePart {
  const ways = waysOf(result);
  return {
    kind: "table",
    key: "ways",
    title: "Ways to place safety stock",
    columns: [
      { key: "way", heading: "Where stock is held", type: "text", values: ways.map(({ way }) => way) },
      {
        key: "cost",
        heading: `Holding cost${unitOf(result, "a year")}`,
        type: "money",
        values: ways.map(({ cost }) => cost),
      },
      {
        key: "more",
        heading: "More than as placed",
        type: "share",
        values: ways.map(({ cost }) => (result.cost.best > 0 ? cost / result.cost.best - 1 : null)),
      },
    ],
  };
}

function chainsTable(result: NetworkResult): TablePart {
  const { chains, stages } = result;
  const cost = (key: string, heading: string, values: readonly number[]) => ({
    key,
    heading: heading + unitOf(result, "a year"),
    type: "money" as const,
    values,
  });
  return {
    kind: "table",
    key: "chains",
    title: "Chains",
    columns: [
      { key: "chain", heading: "Chain to", type: "text", values: chains.map(({ chain }) => chain.name) },
      { key: "segment", heading: "Segment", type: "text", values: chains.map(({ chain }) => chain.segment) },
      {
        key: "across",
        heading: "Placed",
        type: "text",
        values: chains.map(({ across }) => (across ? "across stages" : "at every stage")),
      },
      { key: "level", heading: "Service level", type: "share", values: chains.map((each) => each.cycleServiceLevel) },
      { key: "stages", heading: "Stages", type: "integer", values: chains.map(({ chain }) => chain.stages.length) },
      {
        key: "holding",
        heading: "Stages with safety stock",
        type: "integer",
        values: chains.map(
          ({ chain }) => chain.stages.filter((at) => stages[at] !== undefined && holds(stages[at].placed)).length,
        ),
      },
      cost(
        "own",
        "Every stage for itself",
        chains.map(({ own }) => own.cost),
      ),
      cost(
        "end",
        "All at the end",
        chains.map(({ end }) => end.cost),
      ),
      cost(
        "best",
        "As placed",
        chains.map(({ best }) => best.cost),
      ),
      {
        key: "proved",
        heading: "Proof",
        type: "text",
        values: chains.map(({ chain, across }) =>
          !across ? "not searched" : chain.gap === 0 ? "least cost" : `within ${percent(chain.gap, 1)} of the least`,
        ),
      },
    ],
  };
}
