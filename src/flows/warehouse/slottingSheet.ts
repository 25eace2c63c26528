import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import { nameOf, unitOf } from "../sales/salesWords";
import type { WarehouseResult } from "./analyse";
import { codeOf } from "./figures";
import type { Move } from "./moves";
import type { PickItem } from "./pickItems";

/** One row an item, largest saving first: from where to where, and what it saves. */
export function slottingSheet(result: WarehouseResult, live: boolean, run: RunPart): ReportSheet {
  const { prepared, items, moves, order, plan, layout } = result;
  const unit = unitOf(result);
  const described = prepared.sales.descriptions.some((text) => text !== "");
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (item: PickItem, move: Move) => Scalar,
    formula?: string,
  ): ReportColumn => ({
    ...{ key, heading, type },
    values: order.map((at) => {
      const [item, move] = [items[at], moves[at]];
      return item && move ? of(item, move) : null;
    }),
    ...(formula ? { formula } : {}),
  });
  const visits = "{column:picks}*{column:priority}";
  return {
    key: "slotting",
    name: "Slotting plan",
    title: "Which item belongs where",
    note: live
      ? "Cube per order and savings are formulas: change picks, room or priority and they follow; places are those of the run."
      : "Largest saving first. Items that save nothing move to make room for others.",
    parts: [
      {
        kind: "table",
        key: "slotting",
        title: "Slotting plan",
        freezeColumns: 1,
        columns: [
          column("item", "Item", "text", ({ item }) => prepared.sales.keys[item] ?? nameOf(result, item)),
          ...(described
            ? [column("description", "Description", "text", ({ item }) => prepared.sales.descriptions[item] || null)]
            : []),
          column("segment", "Speed and value", "class", ({ segment }) => segment),
          column("zone", "Zone", "text", ({ zone }) => zone),
          column("verdict", "What to do", "text", (_, { verdict }) => verdict),
          column("from", "From", "text", (_, { from }) => codeOf(result, from)),
          column("to", "To", "text", (_, { to }) => codeOf(result, to)),
          column("places", "Locations it takes", "integer", ({ item }) => layout.places[item]?.locations ?? 0),
          column("picks", "Picks a year", "number", ({ picks }) => picks),
          column("space", "Room for picking (litres)", "number", ({ space }) => space),
          column("priority", "Priority", "number", ({ priority }) => priority),
          column(
            "index",
            "Cube per order (litres per pick)",
            "number",
            ({ index }) => index,
            `=IF(${visits}>0,{column:space}/IF(${visits}>0,${visits},1),"")`,
          ),
          column("wayFrom", "Way today (m)", "number", (_, { wayFrom }) => wayFrom),
          column("wayTo", "Way by the plan (m)", "number", (_, { wayTo }) => wayTo),
          column(
            "metres",
            "Saved a year (m)",
            "number",
            (_, { metres }) => metres,
            `={column:picks}*2*({column:wayFrom}-{column:wayTo})/${String(plan.linesPerWalk)}`,
          ),
          column(
            "saving",
            `Saved a year${unit}`,
            "money",
            (_, { saving }) => saving,
            `={column:metres}/${String(plan.speed)}/3600*${String(plan.wage)}`,
          ),
        ],
      },
      run,
    ],
  };
}
