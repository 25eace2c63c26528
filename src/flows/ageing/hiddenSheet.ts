import type { ReportColumn, ReportPart, ReportSheet, RunPart, Scalar, TablePart } from "../report";
import { unitOf } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";
import { identityColumns } from "./columns";
import type { HiddenCost } from "./hiddenCosts";
import { hiddenByClass, hiddenTitle } from "./pictures";

/** What a cut of the service of low-priority items hides. */
export function hiddenSheet(result: AgeingResult, run: RunPart): ReportSheet | null {
  const { hidden, prepared } = result;
  if (hidden.length === 0) return null;
  const unit = unitOf(result);
  const rows = hidden.map(({ stock }) => stock.item);
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (row: HiddenCost) => Scalar,
  ): ReportColumn => ({ key, heading, type, values: hidden.map(of) });
  const year = prepared.period.perYear;
  return {
    key: "hidden",
    name: "Hidden stock-outs",
    title: "What a cut of service hides",
    note: "Today's stock against the service level of the class: what less stock saves in a year, and the margin that more stock-outs lose, with the orders that customers take elsewhere as a whole.",
    parts: [
      {
        kind: "table",
        key: "hidden",
        title: "Low-priority items before and after the cut",
        freezeColumns: 1,
        columns: [
          ...identityColumns(result, rows),
          column("service", "Service level of the class", "share", ({ serviceAfter }) => serviceAfter),
          column("before", "Stock to order at today (units)", "number", ({ reorderPointBefore }) => reorderPointBefore),
          column("after", "After the cut (units)", "number", ({ reorderPointAfter }) => reorderPointAfter),
          column("shortBefore", "Short a year today (units)", "number", ({ shortBefore }) => shortBefore * year),
          column("shortAfter", "Short a year after (units)", "number", ({ shortAfter }) => shortAfter * year),
          column("ownLoss", `Margin lost per unit short${unit}`, "money", ({ ownLoss }) => ownLoss),
          column("orderLoss", `Rest of the order lost per unit short${unit}`, "money", ({ orderLoss }) => orderLoss),
          column("saving", `Saved in stock a year${unit}`, "money", ({ saving }) => saving),
          column("hidden", `Margin lost a year${unit}`, "money", (row) => row.hidden),
          column("hiddenOwn", `Of it its own margin${unit}`, "money", (row) => row.hiddenOwn),
          {
            ...column("net", `Left of the saving${unit}`, "money", (row) => row.saving - row.hidden),
            formula: "={column:saving}-{column:hidden}",
          },
          {
            ...column("verdict", "Verdict", "text", ({ verdict }) => verdict),
            formula: `=IF({column:before}<={column:after},"no cut",IF({column:hidden}>{column:saving},"costs more than it saves","the cut pays"))`,
          },
          column("best", "Service level that pays", "share", ({ bestService }) => bestService),
          column("distribution", "Distribution", "text", ({ distribution }) => distribution),
          column("from", "Today's stock from", "text", ({ beforeFrom }) => beforeFrom),
        ],
      },
      run,
    ],
  };
}

/** The same by class, with its chart, for the first sheet; nothing where there is no such item. */
export function hiddenParts(result: AgeingResult): ReportPart[] {
  if (result.hidden.length === 0) return [];
  const unit = unitOf(result);
  return [
    byClassTable(result),
    {
      kind: "chart",
      title: hiddenTitle(result),
      chart: "column",
      table: "hiddenByClass",
      categories: "class",
      series: [{ column: "saving" }, { column: "hidden" }],
      categoryAxisTitle: "Class",
      valueAxisTitle: `Money a year${unit}`,
      valueType: "money",
      scales: { value: { minimum: 0 } },
      alternativeText: `What the cut saves in stock a year and the margin it loses, by class. ${hiddenTitle(result)}.`,
    },
  ];
}

/** Savings and losses of all items of a class. */
function byClassTable(result: AgeingResult): TablePart {
  const unit = unitOf(result);
  const rows = hiddenByClass(result);
  const money = (key: string, heading: string, values: readonly number[], formula?: string): ReportColumn => ({
    ...{ key, heading: heading + unit, type: "money", values },
    ...(formula ? { formula } : {}),
  });
  const sums = (column: string): string => `=SUMIFS({part:hidden.${column}},{part:hidden.class},{column:class})`;
  return {
    kind: "table",
    key: "hiddenByClass",
    title: "What a cut of service saves and loses by class",
    columns: [
      { key: "class", heading: "Class", type: "class", look: "matrix", values: rows.map(({ segment }) => segment) },
      { key: "items", heading: "Items", type: "integer", values: rows.map(({ items }) => items) },
      money(
        "saving",
        "Saved in stock a year",
        rows.map(({ saving }) => saving),
        sums("saving"),
      ),
      money(
        "hidden",
        "Margin lost a year",
        rows.map(({ hidden }) => hidden),
        sums("hidden"),
      ),
    ],
  };
}
