import type { Workbench } from "../../createWorkbench";
import { MAX_COLUMNS } from "../../model/address";
import { HostError } from "../../model/hostError";
import { whichSheet } from "./whichSheet";
import type { WhichSheet } from "./whichSheet";

type Source = "Local" | "Remote";

/** What somebody types; tests look for it, because nobody's typing may be lost. */
export const typedText = "typed by hand";

/** Into the last cell that holds something. */
export function typeIntoContent({ workbook, editor }: Workbench, which: WhichSheet, source: Source): void {
  const sheet = whichSheet(workbook, which);
  const used = sheet.usedRange(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const cell = { row: used.row + used.rows - 1, column: used.column + used.columns - 1, rows: 1, columns: 1 };
  asUser(() => editor.enter(sheet, cell, [[typedText]], { source }));
  editor.flush();
}

/** Where somebody types beside content that is still to come: beyond what a write would fill. */
const FAR_COLUMN = 60;

/** Into an empty cell three columns right of the content, where it is part of nothing. */
export function typeIntoFreeCell({ workbook, editor }: Workbench, which: WhichSheet, source: Source): void {
  const sheet = whichSheet(workbook, which);
  const used = sheet.usedRange(true) ?? { row: 0, column: FAR_COLUMN, rows: 1, columns: 1 };
  const cell = { row: used.row, column: used.column + used.columns + 2, rows: 1, columns: 1 };
  asUser(() => editor.enter(sheet, cell, [[typedText]], { source }));
  editor.flush();
}

export function insertRowAbove({ workbook, editor }: Workbench, which: WhichSheet): void {
  const row = { row: 0, column: 0, rows: 1, columns: MAX_COLUMNS };
  asUser(() => editor.insert(whichSheet(workbook, which), row, "Down"));
  editor.flush();
}

/** What Excel refuses the user, such as typing into a protected sheet, does not happen. */
function asUser(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}
