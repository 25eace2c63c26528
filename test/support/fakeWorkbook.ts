import { addressOf, parseCells, splitAddress } from "../../src/workbook/address";
import { WorkbookFault } from "../../src/workbook/port";
import type { Block, Cell, RecoveryReport, Source, Workbook, WritePlan, WriteReceipt } from "../../src/workbook/port";

/** A workbook of plain arrays behind the port: for views and commands, which must not know Excel. */
export interface FakeWorkbook extends Workbook {
  /** Rows of each sheet. */
  readonly sheets: Map<string, Cell[][]>;
  readonly tables: { name: string; sheet: string; rows: number; columns: number }[];
  readonly memos: Map<string, string>;
  readonly visited: string[];
  readonly formulas: Map<string, string>;
  /** Hidden rows of each sheet, 0-based. */
  readonly hidden: Map<string, readonly number[]>;
  /** How many columns each read asked for; -1 for all. */
  readonly reads: number[];
  /** Selects a range and tells the listeners. */
  select(address: string): void;
  /** Makes the next call of a method fail, once. */
  failNext(method: keyof Workbook, error: Error): void;
  /** An interrupted write that stands in the workbook until it is taken back or left for good. */
  leaveUnfinished(report: RecoveryReport): void;
  /** Holds writes until released, so that progress and Cancel can be seen. */
  holdWrites(): () => void;
}

export function fakeWorkbook(content: Readonly<Record<string, readonly (readonly Cell[])[]>> = {}): FakeWorkbook {
  const sheets = new Map(Object.entries(content).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  const tables: FakeWorkbook["tables"] = [];
  const memos = new Map<string, string>();
  const visited: string[] = [];
  const formulas = new Map<string, string>();
  const hidden = new Map<string, readonly number[]>();
  const reads: number[] = [];
  const listeners = new Set<() => void>();
  const failures = new Map<keyof Workbook, Error>();
  let selected = `${sheets.keys().next().value ?? "Sheet1"}!A1`;
  let last: { receipt: WriteReceipt; made: string[] } | null = null;
  let gate: Promise<void> | null = null;
  let unfinished: RecoveryReport | null = null;

  function failing(method: keyof Workbook): void {
    const error = failures.get(method);
    failures.delete(method);
    if (error) throw error;
  }
  function block(address: string, limit = Infinity, wanted?: readonly number[]): Block {
    const { sheet, cells } = splitAddress(address);
    const name = sheet ?? [...sheets.keys()][0] ?? "";
    const rect = parseCells(cells);
    const rows = sheets.get(name);
    if (!rect || !rows) throw new WorkbookFault("sheetGone", `There is no range ${address}.`, "Choose another range.");
    const all = Array.from({ length: rect.columns }, (_, column) => column);
    const indexes = wanted ? all.filter((column) => wanted.includes(column)) : all;
    const count = Math.min(rect.rows, limit, Math.max(1, rows.length - rect.row));
    return {
      address,
      sheet: name,
      row: rect.row + 1,
      column: rect.column + 1,
      rowCount: count,
      columns: indexes.map((column) =>
        Array.from({ length: count }, (_, row) => rows[rect.row + row]?.[rect.column + column] ?? null),
      ),
      columnIndexes: indexes,
      hiddenRows: hidden.get(name) ?? [],
      mergedAreas: [],
    };
  }
  function sourceOf(kind: Source["kind"], label: string, sheet: string, rows: number, columns: number): Source {
    return { kind, label, address: addressOf(sheet, { row: 0, column: 0, rows, columns }), rows, columns };
  }
  function place(plan: WritePlan): WriteReceipt {
    const made: string[] = [];
    for (const sheet of plan.sheets) {
      const rows: Cell[][] = [];
      for (const range of sheet.ranges) {
        range.values.forEach((values, row) => {
          const target = (rows[range.row + row] ??= []);
          values.forEach((value, column) => (target[range.column + column] = value));
        });
      }
      sheets.set(
        sheet.name,
        Array.from(rows, (row: Cell[] | undefined) => row ?? []),
      );
      made.push(sheet.name);
      for (const table of sheet.tables) {
        tables.push({ name: table.name, sheet: sheet.name, rows: table.rowCount, columns: table.columnCount });
      }
    }
    const receipt: WriteReceipt = {
      id: `write-${made.join()}`,
      title: plan.title,
      when: "2026-01-31T10:00:00.000Z",
      sheets: Object.fromEntries(plan.sheets.map((sheet) => [sheet.key, sheet.name])),
      tables: Object.fromEntries(plan.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.key, table.name]))),
      cells: cellsOf(plan),
    };
    last = { receipt, made };
    return receipt;
  }

  return {
    sheets,
    tables,
    memos,
    visited,
    formulas,
    hidden,
    reads,
    select(address) {
      selected = address;
      for (const listener of listeners) listener();
    },
    failNext: (method, error) => failures.set(method, error),
    leaveUnfinished: (report) => (unfinished = report),
    recover: (options) =>
      soon(() => {
        failing("recover");
        const report = unfinished;
        if (!report) return null;
        if (report.outcome === "changedSince" && !options?.changes) return report;
        unfinished = null;
        const outcome = options?.changes === "keep" ? "kept" : "takenBack";
        return { ...report, outcome, message: `${report.title}: ${outcome}.`, advice: "" };
      }),
    holdWrites() {
      let release = (): void => undefined;
      gate = new Promise((resolve) => (release = resolve));
      return () => {
        gate = null;
        release();
      };
    },
    capabilities: () =>
      soon(() => ({
        host: "test",
        excelApi: "1.21",
        charts: true,
        conditionalFormats: true,
        dataValidation: true,
        mergedUndo: true,
        listSeparator: ";",
        decimalSeparator: ",",
      })),
    sources: () =>
      soon(() => {
        failing("sources");
        const ofTables = tables.map((one) => sourceOf("table", one.name, one.sheet, one.rows, one.columns));
        const ofSheets = [...sheets].map(([name, rows]) =>
          sourceOf("sheet", name, name, rows.length, Math.max(1, ...rows.map((row) => row.length))),
        );
        return [...ofTables, ...ofSheets];
      }),
    selection: () =>
      soon(() => {
        failing("selection");
        const rect = parseCells(splitAddress(selected).cells);
        return {
          kind: "selection",
          label: selected,
          address: selected,
          rows: rect?.rows ?? 1,
          columns: rect?.columns ?? 1,
        };
      }),
    peek: (address, rows) =>
      soon(() => {
        failing("peek");
        return block(address, rows);
      }),
    read: (address, options) =>
      soon(() => {
        failing("read");
        reads.push(options?.columnIndexes?.length ?? -1);
        return block(address, Infinity, options?.columnIndexes);
      }),
    preview: (plan) =>
      soon(() => {
        failing("preview");
        return {
          creates: plan.sheets.map((sheet) => ({ kind: "sheet" as const, name: sheet.name, detail: "new sheet" })),
          overwrites: plan.sheets.flatMap(({ target }) =>
            target.kind === "existing" ? [{ address: `${target.sheet}!A1:B9`, filledCells: 12 }] : [],
          ),
          cells: cellsOf(plan),
          requests: 1,
        };
      }),
    async write(plan, options) {
      failing("write");
      options?.onProgress?.(1, 4, "Rows");
      if (gate) await gate;
      if (options?.signal?.aborted) {
        throw new WorkbookFault("cancelled", "Cancelled.", "Nothing was written.");
      }
      return place(plan);
    },
    lastWrite: () =>
      soon(() => {
        failing("lastWrite");
        return last?.receipt ?? null;
      }),
    undoLastWrite: (options) =>
      soon(() => {
        if (!options?.force) failing("undoLastWrite");
        for (const name of last?.made ?? []) sheets.delete(name);
        last = null;
      }),
    goTo: (address) =>
      soon(() => {
        visited.push(address);
      }),
    enterFormula: (address, formula, options) =>
      soon(() => {
        failing("enterFormula");
        const cell = block(address).columns[0]?.[0] ?? null;
        if (cell !== null && !options?.overwrite) {
          throw new WorkbookFault("notConsented", `${address} is not empty.`, "Select an empty cell.");
        }
        formulas.set(address, formula);
      }),
    readMemo: (key) => soon(() => memos.get(key) ?? null),
    writeMemo: (key, text) =>
      soon(() => {
        if (text === null) memos.delete(key);
        else memos.set(key, text);
      }),
    onSelectionChanged: (handler) =>
      soon(() => {
        listeners.add(handler);
        return () => soon(() => void listeners.delete(handler));
      }),
    recalculateFunctions: () =>
      soon(() => {
        failing("recalculateFunctions");
        return formulas.size;
      }),
  };
}

/** As the real one: answers later, and a fault is a rejection. */
function soon<Value>(make: () => Value): Promise<Value> {
  return Promise.resolve().then(make);
}

function cellsOf(plan: WritePlan): number {
  return plan.sheets.reduce(
    (sum, sheet) =>
      sum + sheet.ranges.reduce((cells, { values }) => cells + values.reduce((n, row) => n + row.length, 0), 0),
    0,
  );
}
