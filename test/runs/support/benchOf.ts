import { createWorkbench } from "../../../src/workbench/createWorkbench";
import type { CellValue } from "../../../src/workbench/model/cellValue";
import { registerSegFunctions } from "../../../src/workbench/registerSegFunctions";
import type { WritePlan } from "../../../src/workbook/port";

/** Enters the cells of a plan into a workbench and calculates; gives the value of a cell by sheet key, 0-based. */
export async function benchOf(plan: WritePlan): Promise<(sheet: string, row: number, column: number) => CellValue> {
  const { workbook, calc, editor } = createWorkbench();
  registerSegFunctions(calc);
  const sheets = new Map(plan.sheets.map(({ key, name }) => [key, workbook.addSheet(name)]));
  const resolved = (text: string): string =>
    text.replace(/\{sheet:([^{}]+)\}/g, (_, key: string) => `'${sheets.get(key)?.name ?? ""}'`);
  for (const { key, ranges } of plan.sheets) {
    const sheet = sheets.get(key)!;
    for (const { row, column, values, formulas } of ranges) {
      const rect = { row, column, rows: values.length, columns: Math.max(...values.map((line) => line.length)) };
      const entries = values.map((line) =>
        line.map((value) => (formulas && typeof value === "string" ? resolved(value) : value)),
      );
      editor.enter(sheet, rect, entries, { literalText: !formulas });
    }
  }
  editor.flush();
  await calc.idle();
  return (sheet, row, column) => sheets.get(sheet)!.value(row, column);
}
