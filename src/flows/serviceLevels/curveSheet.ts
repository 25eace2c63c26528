import type { ReportSheet, RunPart } from "../report";
import type { LevelsResult } from "./analyse";
import { curveTitle } from "./pictures";
import { unitOf } from "./words";

/** What total service costs, with one level for all and with the best mix, and where today and the proposal lie. */
export function curveSheet(result: LevelsResult, run: RunPart): ReportSheet {
  const { curve, today, targets, proposal } = result;
  const unit = unitOf(result);
  const points = [
    { name: "Today", at: today },
    { name: "Targets by class", at: targets },
    { name: "Proposal", at: proposal },
  ].flatMap(({ name, at }) => (at ? [{ name, ...at }] : []));
  return {
    key: "levelCurve",
    name: "Exchange curve",
    title: "What service costs",
    note: `Each row is one total service: once with the same cycle service level for all items, once with the best mix. Fill rates are shares of ${result.counted}.`,
    parts: [
      {
        kind: "table",
        key: "levelCurve",
        title: "Exchange curve",
        columns: [
          {
            key: "fillRate",
            heading: `Fill rate (${result.counted})`,
            type: "share",
            values: curve.map(({ fillRate }) => fillRate),
          },
          {
            key: "level",
            heading: "One cycle service level for all",
            type: "share",
            values: curve.map((one) => one.cycleServiceLevel),
          },
          {
            key: "flatValue",
            heading: `Safety stock with one level${unit}`,
            type: "money",
            values: curve.map(({ flatValue }) => flatValue),
          },
          {
            key: "mixValue",
            heading: `Safety stock with the best mix${unit}`,
            type: "money",
            values: curve.map(({ mixValue }) => mixValue),
          },
          {
            key: "saving",
            heading: `Saved${unit}`,
            type: "money",
            values: curve.map(({ saving }) => saving),
            formula: "={column:flatValue}-{column:mixValue}",
          },
          {
            key: "savingShare",
            heading: "Saved (share)",
            type: "share",
            values: curve.map(({ savingShare }) => savingShare),
          },
        ],
      },
      ...(curve.length > 0
        ? [
            {
              kind: "chart" as const,
              title: curveTitle(result),
              chart: "scatter" as const,
              table: "levelCurve",
              categories: "fillRate",
              series: [{ column: "flatValue" }, { column: "mixValue" }],
              categoryAxisTitle: `Fill rate (share of ${result.counted})`,
              valueAxisTitle: `Safety stock at cost${unit}`,
              categoryType: "share" as const,
              valueType: "money" as const,
              scales: { value: { minimum: 0 } },
              alternativeText: `Money in safety stock over the total fill rate, with one level for all and with the best mix. ${curveTitle(result)}.`,
            },
          ]
        : []),
      {
        kind: "table",
        key: "levelPoints",
        title: "Where policies lie",
        columns: [
          { key: "name", heading: "Policy", type: "text", values: points.map(({ name }) => name) },
          {
            key: "fillRate",
            heading: `Fill rate (${result.counted})`,
            type: "share",
            values: points.map(({ fillRate }) => fillRate),
          },
          {
            key: "value",
            heading: `Safety stock at cost${unit}`,
            type: "money",
            values: points.map(({ safetyStockValue }) => safetyStockValue),
          },
        ],
      },
      run,
    ],
  };
}
