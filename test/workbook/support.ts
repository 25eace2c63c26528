import { createExcelWorkbook } from "../../src/workbook/excelWorkbook";
import { WorkbookFault } from "../../src/workbook/port";
import type { RangePlan, SheetPlan, Workbook, WritePlan } from "../../src/workbook/port";
import { officeContext } from "../../src/workbench/protocol/transport/officeContext";
import { hostOfRun } from "../support/hostOfRun";
import { excelHost } from "../support/excelHost";
import type { ExcelHost, ExcelHostOptions } from "../support/excelHost";

/** The workbook under test and the Excel stand-in behind it. */
export interface Bench extends ExcelHost {
  readonly book: Workbook;
}

/** On the Excel asked for, otherwise on the one this test run is about. */
export function bench(options: ExcelHostOptions = {}): Bench {
  const profile = options.profile ?? hostOfRun();
  Object.assign(globalThis, { Office: { context: officeContext(profile) } });
  return { ...excelHost({ ...options, profile, global: true }), book: createExcelWorkbook() };
}

/** A sheet plan with nothing on it; tests add what they are about. */
export function sheetPlan(parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: "result",
    name: "Result",
    target: { kind: "new" },
    ranges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    columnWidths: [],
    freezeRows: 0,
    freezeColumns: 0,
    gridlines: true,
    print: null,
    ...parts,
  };
}

export function range(values: RangePlan["values"], parts: Partial<RangePlan> = {}): RangePlan {
  return { row: 0, column: 0, formulas: false, ...parts, values };
}

export function plan(sheets: readonly SheetPlan[], parts: Partial<WritePlan> = {}): WritePlan {
  return { title: "Test run", names: [], ...parts, sheets };
}

/** Enters cells as a user would, from the top left of a sheet unless told otherwise. */
export function fill(bench: Bench, rows: (string | number | boolean | null)[][], row = 0, column = 0): void {
  const rect = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  bench.editor.enter(bench.sheet, rect, rows, { source: "Local", trigger: "Unknown" });
  bench.editor.flush();
}

/** The fault a promise fails with; a promise that succeeds is a failed test. */
export async function faultOf(promise: Promise<unknown>): Promise<WorkbookFault> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome === null) throw new Error("Expected a fault, but all went well.");
  if (!(outcome instanceof WorkbookFault))
    throw new Error("Expected a fault, but something else failed.", { cause: outcome });
  return outcome;
}
