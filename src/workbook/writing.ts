import type { Assignment } from "./assignNames";
import { holdStill } from "./holdStill";
import type { Journal } from "./journal";
import type { SheetPlan, WriteOptions, WritePlan } from "./port";

/** What a write has found out and noted before its first change. */
export interface PreparedWrite {
  readonly plan: WritePlan;
  readonly options: WriteOptions;
  readonly assignment: Assignment;
  readonly journal: Journal;
  /** Names that the charts on existing sheets get, by key of the sheet. */
  readonly charts: Readonly<Record<string, readonly string[]>>;
  /** Ids of the sheets written to, by key; they stay the same when a sheet is renamed. */
  readonly sheetIds: Record<string, string>;
}

/** What every step of a write works with. */
export interface Writing extends PreparedWrite {
  readonly context: Excel.RequestContext;
}

export function sheetFor(writing: Writing, plan: SheetPlan): Excel.Worksheet {
  return writing.context.workbook.worksheets.getItem(writing.sheetIds[plan.key] ?? plan.key);
}

export function isNew(plan: SheetPlan): boolean {
  return plan.target.kind === "new";
}

/** Sends what has been prepared, without recalculating or redrawing in between. */
export async function settle({ context }: Writing): Promise<void> {
  holdStill(context);
  await context.sync();
}
