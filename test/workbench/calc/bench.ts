import { createWorkbench } from "../../../src/workbench/createWorkbench";
import type { Workbench } from "../../../src/workbench/createWorkbench";
import type { CalcOptions } from "../../../src/workbench/calc/calc";
import { parseA1 } from "../../../src/workbench/model/address";
import type { Rect } from "../../../src/workbench/model/address";
import { CellError } from "../../../src/workbench/model/cellValue";
import type { Entry } from "../../../src/workbench/model/editor";
import type { Sheet } from "../../../src/workbench/model/sheet";

export type Shown = number | string | boolean | null;

/** A workbench spoken to in addresses, with errors shown as their code. */
export interface Bench extends Workbench {
  readonly sheet: Sheet;
  put(address: string, ...rows: Entry[] | Entry[][]): void;
  get(address: string): Shown;
  grid(address: string): Shown[][];
  formula(address: string): string | undefined;
  message(address: string): string | undefined;
}

export function area(address: string): Rect {
  const rect = parseA1(address);
  if (!rect) throw new Error(`not an address: ${address}`);
  return rect;
}

/** Expects that the host refuses with this code. */
export function expectRefusal(run: () => unknown, code: string): void {
  let problem: unknown;
  try {
    run();
  } catch (thrown) {
    problem = thrown;
  }
  expect(problem).toMatchObject({ code });
}

export function bench(options: Partial<CalcOptions> = {}): Bench {
  const workbench = createWorkbench({ calc: options });
  const sheet = workbench.workbook.active;
  const at = (row: number, column: number): Shown => {
    const value = sheet.value(row, column);
    return value instanceof CellError ? value.code : value;
  };
  return {
    ...workbench,
    sheet,
    /** Rows from the given first cell; single entries make one column. */
    put(address, ...given) {
      const rows = given.map((row): Entry[] => (Array.isArray(row) ? row : [row]));
      const { row, column } = area(address);
      workbench.editor.enter(sheet, { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
      workbench.editor.flush();
    },
    get: (address) => at(area(address).row, area(address).column),
    grid(address) {
      const { row, column, rows, columns } = area(address);
      return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => at(row + r, column + c)));
    },
    formula: (address) => sheet.formula(area(address).row, area(address).column),
    message(address) {
      const value = sheet.value(area(address).row, area(address).column);
      return value instanceof CellError ? value.message : undefined;
    },
  };
}

/** The value of a formula on a sheet with a small table of numbers and texts in A1:C4. */
export async function valueOf(formula: string): Promise<Shown | Shown[][]> {
  const it = bench();
  it.put("A1", [1, "x", 10], [3, "y", 20], [5, "X", 30], [null, null, null]);
  const matrix = await it.calc.evaluate(formula, it.sheet);
  const shown = matrix.map((row) => row.map((value): Shown => (value instanceof CellError ? value.code : value)));
  return shown.length === 1 && shown[0]?.length === 1 ? (shown[0][0] ?? null) : shown;
}
