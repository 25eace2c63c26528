import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import type { LevelsResult } from "./analyse";
import type { PlannedItem } from "./plannedItems";
import { unitOf } from "./words";

const STOCK =
  "=SEG.SAFETYSTOCK({column:level},{column:demandSd},{column:leadTime},{column:demandMean},{column:leadTimeSd})";
const FILL =
  "=SEG.FILLRATE({column:safetyStock},{column:demandSd},{column:leadTime},{column:orderQuantity},{column:demandMean},{column:leadTimeSd})";

/** The first column of the service mix: the level of each item. */
function mixFormula({ settings }: LevelsResult): string {
  const columns = ["demandMean", "demandSd", "leadTime", "unitCost"].map((key) => `{column:${key}}`).join(",");
  const least = String(settings["minimumLevel"] ?? 0.5);
  return `=INDEX(SEG.SERVICEMIX(${columns},{part:levelTotals.goal},{column:orderQuantity},{column:weight},"fillRate",{column:leadTimeSd},${least},FALSE),0,1)`;
}

/** One row an item, those whose money moves most first; the levels may be changed and the rest follows. */
export function itemsSheet(result: LevelsResult, live: boolean, run: RunPart): ReportSheet {
  const { items, prepared, targets, proposal, price, proposed } = result;
  const value = (of: typeof targets, at: number) => of?.items[at]?.safetyStockValue ?? 0;
  const change = (at: number) => value(proposal, at) - value(targets, at);
  const order = [...items.keys()].sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)) || a - b);
  const unit = unitOf(result);
  const period = prepared.period.name;
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (item: PlannedItem, at: number) => Scalar,
  ): ReportColumn => ({
    ...{ key, heading, type },
    values: order.flatMap((at) => {
      const item = items[at];
      return item ? [of(item, at)] : [];
    }),
  });
  const described = prepared.descriptions.some((text) => text !== "");
  const known = items.some(({ todayStock }) => todayStock !== null);
  return {
    key: "levelTargets",
    name: "Item targets",
    title: "Service level of each item",
    note: `${live ? "Change a cycle service level: safety stock, money and fill rate are formulas and follow." : "One row an item, those whose money moves most first; as live formulas, stock and money follow a level that you change."} Demand and times are in ${period}s.`,
    parts: [
      {
        kind: "table",
        key: "levelTotals",
        title: "All items together",
        columns: [
          {
            ...{ key: "fillRate", heading: `Fill rate (${result.counted})`, type: "share" },
            values: [proposal?.fillRate ?? null],
            formula:
              "=SUMPRODUCT({part:levelTargets.weight},{part:levelTargets.fillRate})/SUM({part:levelTargets.weight})",
          },
          {
            ...{ key: "value", heading: `Safety stock at cost${unit}`, type: "money" },
            values: [proposal?.safetyStockValue ?? null],
            formula: "=SUM({part:levelTargets.value})",
          },
          {
            ...{ key: "goal", heading: `Fill rate that the best mix shall reach (${result.counted})`, type: "share" },
            values: [price?.fillRate ?? null],
            edit: { minimum: 0.5, maximum: 0.9999 },
          },
          {
            ...{ key: "before", heading: `With the targets by class${unit}`, type: "money" },
            values: [targets?.safetyStockValue ?? null],
          },
        ],
      },
      {
        kind: "table",
        key: "levelTargets",
        title: "Item targets",
        freezeColumns: 1,
        columns: [
          column("item", "Item", "text", ({ key }) => key),
          ...(described
            ? [column("description", "Description", "text", (item) => prepared.descriptions[item.at] || null)]
            : []),
          { ...column("class", "Class", "class", ({ segment }) => segment), look: "matrix" },
          {
            ...column("level", "Cycle service level", "share", (item, at) => proposed[at] ?? item.target),
            edit: { minimum: 0.5, maximum: 0.9999 },
          },
          {
            ...column(
              "safetyStock",
              "Safety stock (units)",
              "number",
              (_, at) => proposal?.items[at]?.safetyStock ?? null,
            ),
            formula: STOCK,
          },
          {
            ...column("value", `Safety stock at cost${unit}`, "money", (_, at) => value(proposal, at)),
            formula: "={column:safetyStock}*{column:unitCost}",
          },
          {
            ...column("fillRate", "Fill rate", "share", (_, at) => proposal?.items[at]?.fillRate ?? null),
            formula: FILL,
          },
          column("target", "Target of the class", "share", ({ target }) => target),
          column("targetValue", `Safety stock with it${unit}`, "money", (_, at) => value(targets, at)),
          {
            ...column("effect", `Change${unit}`, "money", (_, at) => change(at)),
            formula: "={column:value}-{column:targetValue}",
          },
          {
            ...column(
              "own",
              "Level of its own in the best mix",
              "share",
              (_, at) => price?.mix.items[at]?.cycleServiceLevel ?? null,
            ),
            ...(price && price.fillRate < 1 ? { formula: mixFormula(result) } : {}),
          },
          ...(known ? [column("today", "Safety stock today (units)", "number", ({ todayStock }) => todayStock)] : []),
          column("demandMean", `Demand a ${period} (units)`, "number", ({ demandMean }) => demandMean),
          column("demandSd", "Deviation of demand (units)", "number", ({ demandSd }) => demandSd),
          column("leadTime", `Lead time (${period}s)`, "number", ({ leadTime }) => leadTime),
          column("leadTimeSd", `Deviation of lead time (${period}s)`, "number", ({ leadTimeSd }) => leadTimeSd),
          column("orderQuantity", "Order quantity (units)", "number", ({ orderQuantity }) => orderQuantity),
          column("unitCost", `Cost per unit${unit}`, "money", ({ unitCost }) => unitCost),
          column("weight", `Weight (${result.counted})`, "number", ({ weight }) => weight),
          column("remark", "Remark", "text", remarkOf),
        ],
      },
      run,
    ],
  };
}

/** Beyond this the bell curve would often mean negative demand (Silver, Pyke & Peterson, 1998). */
const NORMAL_LIMIT = 0.5;

function remarkOf({ usualSpread, demandSd, demandMean, leadTime, leadTimeSd }: PlannedItem): string | null {
  if (usualSpread) return "short history: usual spread of its class";
  const spread = Math.hypot(Math.sqrt(leadTime) * demandSd, demandMean * leadTimeSd);
  if (spread === 0) return "never varies: needs no safety stock";
  return spread > NORMAL_LIMIT * demandMean * leadTime ? "uneven demand: its fill rate is a rough guess" : null;
}
