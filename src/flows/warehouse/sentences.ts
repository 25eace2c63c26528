import { counted, percent } from "../format";
import { moneyIn } from "../sales/salesWords";
import type { WarehouseResult } from "./analyse";
import { movesTitle, ownZoneTitle, roomTitle, tightest, travelTitle } from "./figures";
import { moneyOf } from "./moves";

export function warehouseSentences(result: WarehouseResult): readonly string[] {
  const { items, zones, rules, releases } = result;
  if (items.length === 0)
    return ["No item is left after the rules for reading: look at the findings.", "0 items, 0 picks."];
  const without = zones.reduce((sum, { withoutPlace }) => sum + withoutPlace, 0);
  const [first] = releases;
  const [weighted, plain] = [rules[0]?.travel ?? 0, rules[1]?.travel ?? 0];
  const price =
    plain > 0 && weighted > plain * 1.0005
      ? ` Priorities cost ${percent(weighted / plain - 1, 1)} more way than cube per order alone.`
      : "";
  return [
    `${travelTitle(result)}.${result.plan.method === "coi" ? price : ""}`,
    `${movesTitle(result)}.`,
    `${roomTitle(result)}${without > 0 ? `; ${counted(without, "item")} find no place in their zone` : ""}.`,
    `${ownZoneTitle(result)}.`,
    ...(first
      ? [
          `Released first: ${first.segment} with ${percent(first.linesShare)} of the lines, in batches of ${counted(first.batchLines, "line")}.`,
        ]
      : []),
  ];
}

export function warehouseNextSteps(result: WarehouseResult): readonly string[] {
  const moves = result.moves.filter(({ verdict }) => verdict === "move").length;
  const zone = tightest(result);
  const own = result.own.filter(({ decision }) => decision !== "none");
  const all = moneyIn(result, moneyOf(result.walked - result.layout.travel, result.plan));
  return [
    ...(moves > 0
      ? [
          `Begin with the first rows of the slotting plan, chain by chain: a place must be empty before the next item moves in. All together is worth ${all} a year.`,
        ]
      : []),
    ...(zone
      ? [
          `Decide whether ${zone.zone} is to grow: compare the margin that a cubic metre carries with what it costs to rent.`,
        ]
      : []),
    ...(own.length > 0
      ? [`Draw up the zone for ${own.map(({ segment }) => segment).join(", ")} with the people who will work in it.`]
      : []),
    "Change waves, cut-offs and batches in the release rules to what your trucks and systems allow, and run again with them.",
    "Slot again after each season: fast items change.",
  ];
}
