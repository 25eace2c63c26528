import type { ChartPart, ReportColumn, TablePart } from "../report";
import type { ProductResult } from "./classify";
import { paretoTitle } from "./pictures";
import { valueType } from "./valueType";
import { basisHeading, basisName } from "./words";

/** So many items are drawn one by one, more in as many bands, best first. */
const COLUMNS = 20;

/** Columns of value from the best items to the least, with the line of what they add up to. */
export function paretoChart(result: ProductResult): ChartPart {
  const name = basisName(result);
  const single = result.ranking.rows.length <= COLUMNS;
  return {
    kind: "chart",
    title: paretoTitle(result),
    chart: "columnLine",
    table: "pareto",
    categories: "items",
    series: [
      { column: "value", kind: "column" },
      { column: "cumulated", kind: "line", axis: "secondary" },
    ],
    categoryAxisTitle: single ? "Items, best first" : "Share of items, best first",
    valueAxisTitle: basisHeading(result),
    secondaryAxisTitle: `Cumulated share of ${name}`,
    ...(single ? {} : { categoryType: "share" as const }),
    valueType: valueType(result),
    secondaryType: "share",
    scales: {
      ...(single ? {} : { category: { step: COLUMNS / 10 } }),
      value: { minimum: 0 },
      secondary: { minimum: 0, maximum: 1, step: 0.2 },
    },
    alternativeText: `Pareto chart: ${name} from the best items to the least, and its cumulated share. ${paretoTitle(result)}.`,
  };
}

export function paretoTable(result: ProductResult): TablePart {
  const { rows, share, cumulated } = result.ranking;
  const single = rows.length <= COLUMNS;
  const number = Math.min(COLUMNS, rows.length);
  const edge = (band: number): number => Math.round((band * rows.length) / number);
  const bands = Array.from({ length: number }, (_, band) => ({ from: edge(band), to: edge(band + 1) }));
  const sum = (of: readonly number[]) =>
    bands.map(({ from, to }) => rows.slice(from, to).reduce((all, row) => all + (of[row] ?? 0), 0));
  const items: ReportColumn = single
    ? {
        key: "items",
        heading: "Item",
        type: "text",
        values: rows.map((row) => String(result.prepared.keys[row] ?? "")),
      }
    : {
        key: "items",
        heading: "Items up to",
        type: "share",
        values: bands.map((_, band) => (band + 1) / bands.length),
      };
  return {
    kind: "table",
    key: "pareto",
    title: single ? "Items, best first" : `Items in ${String(COLUMNS)} equal bands, best first`,
    columns: [
      items,
      { key: "count", heading: "Items", type: "integer", values: bands.map(({ from, to }) => to - from) },
      { key: "value", heading: basisHeading(result), type: valueType(result), values: sum(result.values) },
      { key: "share", heading: `Share of ${basisName(result)}`, type: "share", values: sum(share) },
      {
        key: "cumulated",
        heading: `Cumulated share of ${basisName(result)}`,
        type: "share",
        values: bands.map(({ to }) => cumulated[rows[to - 1] ?? 0] ?? 0),
      },
    ],
  };
}
