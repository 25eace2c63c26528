import { cellCount, rangeRect } from "./planShape";
import type { RangePlan } from "./port";
import { literalText } from "./literalText";
import { sendCells } from "./sendCells";
import { resolveTokens } from "./tokens";
import { sheetFor } from "./writing";
import type { Writing } from "./writing";

type Value = RangePlan["values"][number][number];

/** Enters the planned values or, in a later pass, the formulas. */
export async function fillSheets(writing: Writing, pass: "values" | "formulas", done: number): Promise<number> {
  const { context, plan, assignment, options } = writing;
  const total = cellCount(plan);
  let cells = done;
  const batches = plan.sheets.flatMap((sheetPlan) => {
    const sheet = sheetFor(writing, sheetPlan);
    return sheetPlan.ranges
      .filter((range) => range.formulas === (pass === "formulas"))
      .map((range) => {
        const entered = (value: Value): Value =>
          enter(value, range.formulas, (text) => resolveTokens(text, assignment));
        const rows = range.values.map((row) => row.map(entered));
        return { sheet, row: range.row, column: range.column, rows, width: rangeRect(range).columns };
      });
  });
  await sendCells(context, batches, {
    signal: options.signal,
    onCells: (count) => {
      cells += count;
      options.onProgress?.(cells, total, "cells written");
    },
  });
  return cells;
}

/** A value as it must be entered. Numbers that are none (NaN, infinite) leave the cell blank. */
function enter(value: Value, formulas: boolean, resolve: (text: string) => string): Value {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return value;
  return formulas && value.startsWith("=") ? resolve(value) : literalText(value);
}
