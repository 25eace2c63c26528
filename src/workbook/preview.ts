import { addressOf } from "./address";
import type { Assignment } from "./assignNames";
import { assignNames } from "./assignNames";
import { rowSpans } from "./byteBudget";
import { REQUEST_BYTES } from "./limits";
import { refuseObstacles } from "./obstacles";
import { overwrittenCells } from "./overwritten";
import { cellCount, checkPlan, sizedRect } from "./planShape";
import type { SheetPlan, WritePlan, WritePreview } from "./port";
import { runExcel } from "./runExcel";
import { resolveTokens } from "./tokens";

type Creation = WritePreview["creates"][number];

/** What a plan would create or replace; looks only. */
export async function preview(plan: WritePlan): Promise<WritePreview> {
  checkPlan(plan);
  return runExcel("read", async (context) => {
    const assignment = await assignNames(context, plan);
    await refuseObstacles(context, plan, assignment);
    return {
      creates: [
        ...plan.sheets.flatMap((sheet) => createdIn(sheet, assignment)),
        ...plan.names.map(({ refersTo }, index) => ({
          kind: "name" as const,
          name: assignment.names[index] ?? "",
          detail: resolveTokens(refersTo, assignment),
        })),
      ],
      overwrites: await overwrittenCells(context, plan, assignment),
      cells: cellCount(plan),
      requests: requestCount(plan),
    };
  });
}

function createdIn(sheet: SheetPlan, assignment: Assignment): Creation[] {
  const name = assignment.sheets[sheet.key] ?? sheet.name;
  const creates: Creation[] = [];
  if (sheet.target.kind === "new") creates.push({ kind: "sheet", name, detail: `new sheet for "${sheet.name}"` });
  for (const table of sheet.tables) {
    if (assignment.reused[table.key]) continue;
    const where = addressOf(name, sizedRect(table));
    const rows = Math.max(0, table.rowCount - 1);
    const detail = `${where}, ${counted(rows, "row")}, ${counted(table.columnCount, "column")}`;
    creates.push({ kind: "table", name: assignment.tables[table.key] ?? table.name, detail });
  }
  for (const { title } of sheet.charts) creates.push({ kind: "chart", name: title, detail: `chart on ${name}` });
  return creates;
}

const counted = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

/** Requests that carry cells, plus about one for each kind of dressing. */
function requestCount(plan: WritePlan): number {
  let bytes = 0;
  let spans = 0;
  for (const { ranges } of plan.sheets) {
    for (const { values } of ranges) {
      const cut = rowSpans(values);
      spans += cut.length - 1;
      for (const span of cut) bytes += span.bytes;
    }
  }
  return Math.ceil(bytes / REQUEST_BYTES) + Math.max(0, spans) + plan.sheets.length + 4;
}
