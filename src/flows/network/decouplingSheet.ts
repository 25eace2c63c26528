import { counted } from "../format";
import type { ReportSheet, RunPart } from "../report";
import { readSettings } from "../settings";
import type { Decoupling } from "./decoupling";
import type { NetworkResult } from "./place";
import { lasting, periodsOf } from "./words";

/** One row a stage with demand: what is made to order, what to forecast, and where they meet. */
export function decouplingSheet(result: NetworkResult, run: RunPart): ReportSheet {
  const { ends, chains } = result;
  const periods = periodsOf(result);
  return {
    key: "pushPull",
    name: "Push and pull",
    title: "Where forecast and order meet",
    note: "What can still be done within the customers' waiting time is done to order (pull); what must be there before is made to forecast (push). The point between them holds the stock that decouples the two.",
    parts: [
      {
        kind: "table",
        key: "decoupling",
        title: "Decoupling points",
        freezeColumns: 1,
        columns: [
          { key: "end", heading: "Stage with customers", type: "text", values: ends.map(({ end }) => end) },
          {
            key: "segment",
            heading: "Segment",
            type: "text",
            values: ends.map(({ chain }) => chains[chain]?.chain.segment ?? ""),
          },
          {
            key: "tolerance",
            heading: `Customers wait (${periods})`,
            type: "integer",
            values: ends.map(({ tolerance }) => tolerance),
          },
          {
            key: "through",
            heading: `Everything takes (${periods})`,
            type: "integer",
            values: ends.map(({ throughTime }) => throughTime),
          },
          { key: "mode", heading: "Way of working", type: "text", values: ends.map(({ mode }) => mode) },
          { key: "toOrder", heading: "Stages to order", type: "integer", values: ends.map(({ toOrder }) => toOrder) },
          {
            key: "toForecast",
            heading: "Stages to forecast",
            type: "integer",
            values: ends.map(({ toForecast }) => toForecast),
          },
          { key: "cv", heading: "Coefficient of variation", type: "number", values: ends.map(({ cv }) => cv) },
          {
            key: "next",
            heading: `Longer wait for one more stage to order (${periods})`,
            type: "integer",
            values: ends.map(({ nextWait }) => nextWait),
          },
          {
            key: "points",
            heading: "Decoupling points",
            type: "text",
            values: ends.map(({ points }) => points.join(", ")),
          },
          {
            key: "advice",
            heading: "What follows",
            type: "text",
            values: ends.map((end) => decouplingAdvice(result, end)),
          },
        ],
      },
      run,
    ],
  };
}

/** Push or pull: predictable demand can be made to forecast, other demand wants the order first. */
export function decouplingAdvice(result: NetworkResult, { mode, cv, nextWait, points, tolerance }: Decoupling): string {
  const steady = cv !== null && cv < readSettings(result.settings).number("steadyCut");
  const more = nextWait === null ? "" : lasting(result, nextWait);
  if (mode === "make to order")
    return "Work to order: customers wait as long as everything takes, and no stock is needed.";
  if (mode === "finish to order")
    return `Keep ${points.length > 3 ? counted(points.length, "part") : points.join(", ")} in stock and finish to order within ${lasting(result, tolerance)}.`;
  if (steady) return "Make to forecast: demand is predictable, and the last step takes longer than customers wait.";
  return `Demand is hard to predict: ${more} more waiting, or a last step as much shorter, would let it be finished to order.`;
}
