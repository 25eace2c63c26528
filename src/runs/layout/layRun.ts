import type { RunPart } from "../../flows/report";
import type { SheetDraft } from "./sheetDraft";

/** Characters that the labels of a run block need. */
const LABELS = 50;

/** Puts the run block at the end of its sheet; values stand far enough right that no label is cut off. */
export function layRun(draft: SheetDraft, part: RunPart, row: number): void {
  const values = draft.columnAfter(0, LABELS);
  draft.ranges.push(
    { row, column: 0, values: [["About this run"]], formulas: false, style: "label" },
    { row: row + 1, column: 0, values: part.entries.map(([label]) => [label]), formulas: false, style: "note" },
    {
      row: row + 1,
      column: values,
      values: part.entries.map(([, value]) => [typeof value === "number" ? value.toLocaleString("en-GB") : value]),
      formulas: false,
      style: "note",
    },
  );
}
