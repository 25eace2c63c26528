import { expectedContent } from "./expectedContent";
import { fingerprint } from "./fingerprint";
import type { Inverse } from "./inverse";
import { affectedRects } from "./overwritten";
import { cellCount } from "./planShape";
import type { WriteReceipt } from "./port";
import { resolveTokens } from "./tokens";
import type { UndoRecord, WrittenSheet } from "./undoRecord";
import { isNew } from "./writing";
import type { PreparedWrite } from "./writing";

/** The record of a write that is about to begin. */
export function plannedRecord(prepared: PreparedWrite, id: string): UndoRecord {
  return {
    version: 2,
    receipt: receiptOf(prepared, id),
    steps: prepared.journal.inverses,
    written: writtenOf(prepared),
  };
}

/** The record of a write that is done: also how the written sheets look now, so that later changes are noticed. */
export async function finishedRecord(
  context: Excel.RequestContext,
  prepared: PreparedWrite,
  id: string,
): Promise<UndoRecord> {
  const written: WrittenSheet[] = [];
  for (const sheet of writtenOf(prepared)) {
    written.push({ ...sheet, fingerprint: (await fingerprint(context, sheet.sheetId, sheet.rects)) ?? "" });
  }
  return { version: 2, receipt: receiptOf(prepared, id), steps: prepared.journal.inverses.map(settled), written };
}

/** What was noted only for the case of an interruption is not needed any more. */
function settled(step: Inverse): Inverse {
  if (step.kind === "deleteSheets") return { ...step, before: [] };
  return step.kind === "deleteCharts" ? { ...step, before: null } : step;
}

function writtenOf({ plan, assignment, sheetIds }: PreparedWrite): WrittenSheet[] {
  return plan.sheets.map((sheet) => ({
    sheetId: sheetIds[sheet.key] ?? "",
    name: assignment.sheets[sheet.key] ?? sheet.name,
    rects: isNew(sheet) ? null : affectedRects(sheet, assignment),
    fingerprint: "",
    expected: expectedContent(sheet, (text) => resolveTokens(text, assignment)),
  }));
}

function receiptOf({ plan, assignment }: PreparedWrite, id: string): WriteReceipt {
  return {
    id,
    title: plan.title,
    when: new Date().toISOString(),
    sheets: { ...assignment.sheets },
    tables: { ...assignment.tables },
    cells: cellCount(plan),
  };
}
