import type { ReportSheet, RunPart } from "../report";
import { columnOf } from "./columns";
import { newItems } from "./newItems";
import type { ForecastResult } from "./result";

/** New products and launches: forecast after the launches of others, with the class for the gate review. */
export function newItemsSheet(result: ForecastResult, run: RunPart): ReportSheet | null {
  const rows = newItems(result);
  if (rows.length === 0) return null;
  const { prepared } = result;
  const dated = rows.some(({ day }) => day !== null);
  const supplied = rows.some(({ supplier }) => supplier !== "");
  return {
    key: "forecastNew",
    name: "New products forecast",
    title: "New products, forecast after the launches of similar items",
    note: "The mean course of the launches they follow, scaled to what was sold so far; the band is the spread of those launches. An item counts in its segment once its band is narrow enough; until then the class is provisional and belongs on the agenda of the gate review.",
    parts: [
      {
        kind: "table",
        key: "forecastNew",
        title: "New products",
        freezeColumns: 1,
        columns: [
          columnOf(rows, "item", "Item", "text", ({ name }) => name),
          columnOf(rows, "state", "State", "text", ({ state }) => state),
          ...(dated ? [columnOf(rows, "day", "Launch", "date", ({ day }) => day)] : []),
          ...(supplied ? [columnOf(rows, "supplier", "Supplier", "text", ({ supplier }) => supplier || null)] : []),
          columnOf(rows, "class", "Provisional class", "class", ({ provisional }) => provisional || null, {
            look: "matrix",
          }),
          columnOf(rows, "certainty", "Share of analogues in that class", "share", ({ certainty }) => certainty),
          columnOf(rows, "counts", "Counts", "text", ({ counts }) => counts),
          columnOf(rows, "bandWidth", "Width of the band (times the forecast)", "number", ({ bandWidth }) => bandWidth),
          columnOf(rows, "launches", "Launches followed", "integer", ({ follows }) => follows?.analogues.length ?? 0),
          columnOf(rows, "group", "Followed in", "text", ({ follows }) => follows?.group ?? null),
          columnOf(rows, "scale", "Size in relation to them", "number", ({ follows }) => follows?.scale ?? null),
          ...prepared.ahead.map((heading, step) =>
            columnOf(
              rows,
              `f${String(step)}`,
              `${heading} (units)`,
              "number",
              ({ forecast }) => forecast?.[step] ?? null,
            ),
          ),
          columnOf(rows, "because", "Why", "text", ({ because }) => because),
        ],
      },
      run,
    ],
  };
}
