import type { Assignment } from "./assignNames";
import type { Journal } from "./journal";
import { holdStill } from "./holdStill";
import type { SheetPlan, WriteOptions, WritePlan } from "./port";

/** What every step of a write works with. */
export interface Writing {
  readonly context: Excel.RequestContext;
  readonly plan: WritePlan;
  readonly assignment: Assignment;
  readonly journal: Journal;
  readonly options: WriteOptions;
  /** Ids of the sheets written to, by key; they stay the same when a sheet is renamed. */
  readonly sheetIds: Record<string, string>;
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
