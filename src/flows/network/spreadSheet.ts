import { amount, counted, verb } from "../format";
import type { ChartPart, ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import { readSettings } from "../settings";
import type { SpreadRow } from "./centralise";
import type { NetworkResult } from "./place";
import { lawTitle, pooledItems } from "./poolingCurve";
import { money, unitOf } from "./words";

/** Rows that a chart of items can show and be read. */
const CHARTED = 40;

/** One row an item: safety stock in many places and in one, what the square root law would say, and what pays. */
export function spreadSheet(result: NetworkResult, rows: readonly SpreadRow[], run: RunPart): ReportSheet {
  const read = readSettings(result.settings);
  const level = String(read.number("cycleServiceLevel"));
  const [rate, shelf] = [String(read.number("holdingRate")), String(read.number("shelfCost"))];
  const period = read.text("itemPeriod");
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    pick: (row: SpreadRow) => Scalar,
    formula?: string,
  ): ReportColumn => ({ key, heading, type, values: rows.map(pick), ...(formula !== undefined && { formula }) });
  const stock = (sd: string) => `=SEG.SAFETYSTOCK(${level},{column:${sd}},{column:leadTime})`;
  const one = rows.filter(({ verdict }) => verdict === "one place");
  return {
    key: "spread",
    name: "One place or many",
    title: "Items in one place or in many",
    note: `${counted(one.length, "item")} of ${counted(rows.length, "item")} ${verb(one.length, "is", "are")} better in one place, saving ${money(result, amount(one.reduce((sum, { net }) => sum + net, 0)))} a year after extra freight. The square root law divides safety stock by √locations: that holds only for locations of equal size whose demands do not move together.`,
    parts: [
      {
        kind: "table",
        key: "spread",
        title: "Items",
        freezeColumns: 1,
        columns: [
          column("item", "Item", "text", ({ item }) => item),
          column("verdict", "Better in", "text", ({ verdict }) => verdict),
          column("locations", "Locations", "integer", ({ locations }) => locations),
          column("unitCost", `Cost per unit${unitOf(result)}`, "money", ({ unitCost }) => unitCost),
          column("yearly", "Demand (units a year)", "number", ({ yearlyDemand }) => yearlyDemand),
          column("leadTime", `Lead time (${period}s)`, "number", ({ leadTime }) => leadTime),
          column("sumSd", "Sum of deviations (units)", "number", ({ sumSd }) => sumSd),
          column("pooledSd", "Deviation of the sum (units)", "number", ({ pooledSd }) => pooledSd),
          column("correlation", "Mean correlation", "number", ({ correlation }) => correlation),
          column(
            "decentralised",
            "Safety stock in many places (units)",
            "number",
            (row) => row.decentralised,
            stock("sumSd"),
          ),
          column(
            "centralised",
            "Safety stock in one place (units)",
            "number",
            (row) => row.centralised,
            stock("pooledSd"),
          ),
          column("ratio", "Left in one place", "share", ({ ratio }) => ratio),
          column(
            "lawRatio",
            "Left by the square root law",
            "share",
            ({ lawRatio }) => lawRatio,
            "=1/SQRT({column:locations})",
          ),
          column("independentRatio", "Left if demands were independent", "share", (row) => row.independentRatio),
          column("law", "Square root law", "text", ({ law: kept }) => kept),
          column(
            "saving",
            `Saved${unitOf(result, "a year")}`,
            "money",
            ({ saving }) => saving,
            `=${rate}*{column:unitCost}*({column:decentralised}-{column:centralised})+${shelf}*({column:locations}-1)`,
          ),
          column("freight", `Extra freight${unitOf(result, "a year")}`, "money", ({ extraFreight }) => extraFreight),
          column(
            "net",
            `Gain of one place${unitOf(result, "a year")}`,
            "money",
            ({ net }) => net,
            "={column:saving}-{column:freight}",
          ),
        ],
      },
      run,
    ],
  };
}

/** What one place leaves of safety stock beside the square root law, as a chart for another sheet. */
export function lawChart(result: NetworkResult): readonly ChartPart[] {
  const law = pooledItems(result);
  if (law.length < 2) return [];
  return [
    {
      kind: "chart",
      title: lawTitle(law),
      chart: "line",
      table: "spread",
      categories: "item",
      series: [{ column: "ratio" }, { column: "lawRatio" }],
      rows: Math.min(CHARTED, result.spread?.length ?? 0),
      categoryAxisTitle: "Item",
      valueAxisTitle: "Safety stock left in one place",
      valueType: "share",
      alternativeText: `Lines with the share of safety stock left in one place, as demand moves and by the square root law. ${lawTitle(law)}.`,
    },
  ];
}
