import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import type { ProfileResult } from "./classify";
import { periodWord, valueHeading } from "./words";

/** Items that nobody asks for any more, with the stock they still hold; null where there are none. */
export function deadSheet(result: ProfileResult, run: RunPart): ReportSheet | null {
  const { prepared, patterns } = result;
  const { sales, items, lives, policy } = prepared;
  const stock = (item: number): number | null => {
    const [onHand, cost] = [items.numbers.onHand?.[item] ?? null, items.numbers.unitCost?.[item] ?? null];
    return onHand === null || cost === null ? null : Math.max(0, onHand) * cost;
  };
  const rows = [...result.dead].sort((a, b) => (stock(b) ?? 0) - (stock(a) ?? 0));
  if (rows.length === 0) return null;
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (item: number) => Scalar | undefined,
  ): ReportColumn => ({ key, heading, type, values: rows.map((item) => of(item) ?? null) });
  const last = (item: number) =>
    sales.periods[(sales.demand[item] ?? []).findLastIndex((units) => units !== null && units > 0)];
  // An inactive item whose stage lags behind is decided on as a dormant one.
  const stageOf = (item: number) => {
    const stage = lives[item]?.stage ?? "";
    return stage === "end of life" ? stage : "dormant";
  };
  const held = (one: ReportColumn): readonly ReportColumn[] =>
    one.values.some((value) => value !== null) ? [one] : [];
  return {
    key: "dead",
    name: "Dead items",
    title: "Items that nobody asks for any more",
    note:
      "No demand for longer than three of the usual intervals, or at the end of life. Items with the most money in stock first." +
      (prepared.profiles.some(({ seasonPValue }) => seasonPValue !== null)
        ? ""
        : " The history is too short to tell an end from a season: look at seasonal items yourself."),
    parts: [
      {
        kind: "table",
        key: "dead",
        title: "Dead items",
        freezeColumns: 1,
        columns: [
          column("item", "Item", "text", (item) => sales.keys[item]),
          column("stage", "Stage of life", "text", stageOf),
          column("last", "Last demand", "text", last),
          column(
            "silent",
            `${periodWord(result).replace(/^./, (letter) => letter.toUpperCase())} since`,
            "integer",
            (item) => patterns[item]?.periodsSinceLast,
          ),
          column("value", valueHeading(result), sales.revenue ? "money" : "number", (item) => prepared.values[item]),
          ...held(column("onHand", "Stock on hand (units)", "number", (item) => items.numbers.onHand?.[item])),
          ...held(column("stock", `Stock value${sales.currency ? ` (${sales.currency})` : ""}`, "money", stock)),
          ...held(column("description", "Description", "text", (item) => sales.descriptions[item] || null)),
          column("rule", "Stock rule", "text", (item) => policy.find(stageOf(item))?.values["stockRule"]),
        ],
      },
      run,
    ],
  };
}
