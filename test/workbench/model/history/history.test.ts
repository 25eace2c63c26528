import fc from "fast-check";
import { createWorkbench } from "../../../../src/workbench/createWorkbench";
import type { Workbench } from "../../../../src/workbench/createWorkbench";
import { cellError } from "../../../../src/workbench/model/cellValue";
import { createTable } from "../../../../src/workbench/model/createTable";
import { History } from "../../../../src/workbench/model/history/history";
import { HostError } from "../../../../src/workbench/model/hostError";
import type { Workbook } from "../../../../src/workbench/model/workbook";
import { noteReliability } from "../../../support/noteReliability";
import { area, bench } from "../../calc/bench";
import type { Edit } from "./edits";
import { anyEdit } from "./edits";
import { wholeState } from "./wholeState";

function perform(made: Workbench, history: History, { name, run }: Edit): void {
  history.step(name, () => {
    try {
      run(made);
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem;
    }
    made.editor.flush();
  });
}

const RUNS = 150;
let steps = 0;
afterAll(() =>
  noteReliability("history", [
    {
      what: "random sequences of edits (cells, rows, tables, charts, sheets, names, formats)",
      count: RUNS,
      held: "undoing all gives the workbook before, redoing all the one after, byte for byte",
    },
    { what: "steps undone and redone in them", count: steps, held: "each state in between as it was, too" },
  ]),
);

describe("any edits", () => {
  test("are undone and redone byte for byte, state by state", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 14 }), (edits) => {
        const made = createWorkbench();
        const { workbook } = made;
        workbook.addSheet("Sheet2");
        const history = new History(workbook, made.calc);
        const states = [wholeState(workbook)];
        for (const edit of edits) {
          perform(made, history, edit);
          if (history.names.undo.length === states.length) states.push(wholeState(workbook));
        }
        steps += states.length - 1;
        for (let at = states.length - 2; at >= 0; at -= 1) {
          history.undo();
          expect(wholeState(workbook)).toBe(states[at]);
        }
        expect(history.canUndo).toBe(false);
        for (let at = 1; at < states.length; at += 1) {
          history.redo();
          expect(wholeState(workbook)).toBe(states[at]);
        }
        expect(history.canRedo).toBe(false);
        while (history.undo() !== null);
        expect(wholeState(workbook)).toBe(states[0]);
        // What undo left calculates on: a full calculation finds nothing to change.
        made.calc.recalculate(true);
        expect(wholeState(workbook)).toBe(states[0]);
      }),
      { seed: 20261122, numRuns: RUNS },
    );
  });
});

describe("a step", () => {
  test("keeps one column of a workbook of 100,000 x 40 when one cell changes", () => {
    const { workbook, editor, calc } = createWorkbench();
    const sheet = workbook.active;
    for (let column = 0; column < 40; column += 1) {
      for (let row = 0; row < 100_000; row += 1) sheet.setValue(row, column, row * column);
    }
    const history = new History(workbook, calc);
    const columns = () => Array.from({ length: 40 }, (_, column) => sheet.columnValues(column));
    const before = columns();
    history.step("Typing", () => {
      editor.enter(sheet, area("C5"), [["changed"]]);
      editor.flush();
    });
    expect(history.kept).toEqual({ steps: 1, columns: 1, cells: 100_000 });
    expect(columns().flatMap((column, index) => (column === before[index] ? [] : [index]))).toEqual([2]);
    expect(history.undo()).toBe("Typing");
    expect(columns().every((column, index) => column === before[index])).toBe(true);
  });

  test("within a step belongs to it, and one that changes nothing leaves no trace", () => {
    const made = bench();
    const history = new History(made.workbook, made.calc);
    history.step("nothing", () => made.get("A1"));
    expect(history.canUndo).toBe(false);
    history.begin("SEG: Products");
    history.step("inner", () => made.put("A1", 1));
    history.step("inner", () => made.put("A2", "=A1+1"));
    expect(history.undo()).toBeNull();
    history.end();
    expect(history.names).toEqual({ undo: ["SEG: Products"], redo: [] });
    expect(history.undo()).toBe("SEG: Products");
    expect(made.grid("A1:A2")).toEqual([[null], [null]]);
    expect(history.names).toEqual({ undo: [], redo: ["SEG: Products"] });
  });

  test("that fails half way can be undone", () => {
    const made = bench();
    const history = new History(made.workbook, made.calc);
    const failing = () =>
      history.step("half", () => {
        made.put("A1", 1);
        throw new HostError("InvalidArgument", "no");
      });
    expect(failing).toThrow("no");
    history.undo();
    expect(made.get("A1")).toBeNull();
  });

  test("drops what could be redone, and the oldest steps beyond the limits", () => {
    const made = bench();
    const history = new History(made.workbook, made.calc, { steps: 3 });
    const type = (value: number) => history.step(`type ${value}`, () => made.put("A1", value));
    for (const value of [1, 2, 3, 4, 5]) type(value);
    expect(history.names.undo).toEqual(["type 5", "type 4", "type 3"]);
    history.undo();
    type(6);
    expect(history.canRedo).toBe(false);
    while (history.undo() !== null);
    expect(made.get("A1")).toBe(2);
  });

  test("is bounded by the cells all steps keep", () => {
    const made = bench();
    const history = new History(made.workbook, made.calc, { cells: 250 });
    for (let index = 0; index < 5; index += 1) history.step(`step ${index}`, () => made.put("A100", index));
    expect(history.names.undo).toEqual(["step 4", "step 3"]);
    expect(history.kept.cells).toBeLessThanOrEqual(250);
  });
});

describe("undo", () => {
  test("gives back the same sheets, tables and charts, with their ids", () => {
    const made = bench();
    const { workbook, editor, sheet } = made;
    const other = workbook.addSheet("Other");
    editor.enter(other, area("A1:A3"), [["h"], [1], [2]]);
    const table = createTable(editor, other, area("A1:A3"), true);
    made.put("A1", "=SUM(Table1[h])");
    const history = new History(workbook, made.calc);
    history.step("Delete Sheet", () => {
      workbook.removeSheet(other);
      editor.flush();
    });
    expect(made.get("A1")).toBe("#REF!");
    history.undo();
    expect(workbook.sheets).toEqual([sheet, other]);
    expect(workbook.sheets[1]).toBe(other);
    expect(other.deleted).toBe(false);
    expect(workbook.table("Table1")).toBe(table);
    expect(made.get("A1")).toBe(3);
    history.redo();
    expect(other.deleted).toBe(true);
    expect(made.get("A1")).toBe("#REF!");
  });

  test("lets formulas go on calculating", () => {
    const made = bench();
    made.put("A1", 1, "=A1*2");
    const history = new History(made.workbook, made.calc);
    history.step("Clear", () => {
      made.editor.clear(made.sheet, area("A1:A2"), "All");
      made.editor.flush();
    });
    history.undo();
    made.put("A1", 21);
    expect(made.get("A2")).toBe(42);
  });

  test("tells what it did in the events of the same changes by hand", () => {
    const made = bench();
    const { workbook, sheet, editor } = made;
    const history = new History(workbook, made.calc);
    history.step("all", () => {
      made.put("B2", 7);
      sheet.patchStyle(area("B2"), { bold: true });
      createTable(editor, sheet, area("D1:E3"), true);
      workbook.addSheet("New");
      workbook.renameSheet(sheet, "Old");
      sheet.columnWidths.set(3, 90);
    });
    const told = listen(workbook);
    history.undo();
    expect(told).toEqual(
      expect.arrayContaining([
        "sheetDeleted New",
        "sheetRenamed Old",
        "table deleted",
        "changed 1 1",
        "style",
        "dimensions",
      ]),
    );
    told.length = 0;
    history.redo();
    expect(told).toEqual(
      expect.arrayContaining([
        "sheetAdded New",
        "sheetRenamed Sheet1",
        "table added",
        "changed 1 1",
        "style",
        "dimensions",
      ]),
    );
    expect(sheet.name).toBe("Old");
  });

  test("turns insertions of cells round for whoever follows them", () => {
    const made = bench();
    const history = new History(made.workbook, made.calc);
    made.put("A1", 1, 2, 3);
    history.step("Insert", () => {
      made.editor.insert(made.sheet, area("A2"), "Down");
      made.editor.flush();
    });
    const told: string[] = [];
    made.workbook.on("shifted", ({ rect, direction }) => told.push(`${direction} ${rect.row}`));
    history.undo();
    history.redo();
    expect(told).toEqual(["Up 1", "Down 1"]);
  });

  test("of a run takes late answers of functions back with it", async () => {
    const made = bench();
    const { workbook, calc } = made;
    const answer = (value: number): Promise<number[][]> => Promise.resolve([[value], [value + 1]]);
    calc.register({
      name: "SEG.SLOW",
      minimumArguments: 1,
      maximumArguments: 1,
      call: (given) => answer(Number(given[0]?.[0]?.[0] ?? 0)),
    });
    const history = new History(workbook, calc);
    made.put("A1", 5);
    history.step("Formula", () => made.put("B1", "=SEG.SLOW(A1)"));
    const before = history.names;
    expect(made.get("B1")).toBe(cellError("#BUSY!").code);
    await calc.idle();
    expect(made.grid("B1:B2")).toEqual([[5], [6]]);
    history.undo();
    expect(made.grid("A1:B2")).toEqual([
      [5, null],
      [null, null],
    ]);
    history.redo();
    await calc.idle();
    expect(made.grid("B1:B2")).toEqual([[5], [6]]);
    expect(history.names).toEqual(before);
  });

  test("is no more possible after clear, which says why", () => {
    const made = bench();
    const history = new History(made.workbook, made.calc);
    let heard = 0;
    const stop = history.onChange(() => (heard += 1));
    history.step("type", () => made.put("A1", 1));
    history.clear("The add-in changed the workbook.");
    expect([history.canUndo, history.undo(), history.cleared, heard]).toEqual([
      false,
      null,
      "The add-in changed the workbook.",
      2,
    ]);
    stop();
    history.step("type", () => made.put("A1", 2));
    expect([history.cleared, heard]).toEqual([null, 2]);
  });
});

function listen(workbook: Workbook): string[] {
  const told: string[] = [];
  workbook.on("changed", ({ rect }) => told.push(`changed ${rect.row} ${rect.column}`));
  workbook.on("style", () => told.push("style"));
  workbook.on("dimensions", () => told.push("dimensions"));
  workbook.on("table", ({ change }) => told.push(`table ${change}`));
  workbook.on("sheetAdded", ({ name }) => told.push(`sheetAdded ${name}`));
  workbook.on("sheetDeleted", ({ name }) => told.push(`sheetDeleted ${name}`));
  workbook.on("sheetRenamed", ({ before }) => told.push(`sheetRenamed ${before}`));
  return told;
}
