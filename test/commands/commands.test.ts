import { classifySelection } from "../../src/commands/classifySelection";
import { recalculateFunctions } from "../../src/commands/recalculateFunctions";
import { runCommand } from "../../src/commands/runCommand";
import { undoLastWrite } from "../../src/commands/undoLastWrite";
import { withRecovery } from "../../src/commands/withRecovery";
import { WorkbookFault } from "../../src/workbook/port";
import { fakeWorkbook } from "../support/fakeWorkbook";

const VALUES = [
  ["Item", "Revenue", "Note"],
  ["apple", 80, "kept"],
  ["pear", 15, null],
  ["plum", 5, null],
];

describe("Classify selection", () => {
  test("writes one formula into the next empty column, below the heading, and goes there", async () => {
    const workbook = fakeWorkbook({ Data: VALUES });
    workbook.select("Data!B1:B4");
    const outcome = await classifySelection(workbook);
    expect([...workbook.formulas]).toEqual([["Data!D2", "=SEG.ABC(B2:B4)"]]);
    expect(workbook.visited).toEqual(["Data!D2"]);
    expect(outcome).toEqual({ level: "success", text: expect.stringContaining("3 values stand in Data!D2") as string });
  });

  test("takes the last column of numbers of a wider selection", async () => {
    const workbook = fakeWorkbook({ Data: VALUES });
    workbook.select("Data!A1:C4");
    await classifySelection(workbook);
    expect([...workbook.formulas.values()]).toEqual(["=SEG.ABC(B2:B4)"]);
  });

  test("stays clear of a table, which would swallow the formula", async () => {
    const workbook = fakeWorkbook({ Data: VALUES });
    workbook.tables.push({ name: "Sales", sheet: "Data", rows: 4, columns: 3 });
    workbook.select("Data!B2:B4");
    await classifySelection(workbook);
    expect([...workbook.formulas.keys()]).toEqual(["Data!E2"]);
  });

  test("says so when there are no numbers, and when there is no room", async () => {
    const workbook = fakeWorkbook({
      Data: [["a"], ["b"], ["c"]],
      Full: [1, 2, 3].map(() => Array<number>(40).fill(7)),
    });
    workbook.select("Data!A1:A3");
    expect((await classifySelection(workbook)).text).toMatch(/no column of numbers/);
    workbook.select("Full!A1:A3");
    expect((await classifySelection(workbook)).text).toMatch(/No empty column/);
    expect(workbook.formulas.size).toBe(0);
  });

  test("a single number is told from no number", async () => {
    const workbook = fakeWorkbook({ Data: VALUES });
    workbook.select("Data!B2:B2");
    expect((await classifySelection(workbook)).text).toMatch(/a single number.*whole column/);
    expect(workbook.formulas.size).toBe(0);
  });
});

test("Undo last write takes the write back, and says when there is none", async () => {
  const workbook = fakeWorkbook({ Data: VALUES });
  expect(await undoLastWrite(workbook)).toMatchObject({ level: "warning" });
  await workbook.write({ title: "Run of today", sheets: [], names: [] });
  expect(await undoLastWrite(workbook)).toEqual({
    level: "success",
    text: "Taken back: Run of today. The workbook is as it was before.",
  });
  expect(await workbook.lastWrite()).toBeNull();
});

test("Recalculate SEG counts its cells", async () => {
  const workbook = fakeWorkbook({ Data: VALUES });
  expect((await recalculateFunctions(workbook)).level).toBe("warning");
  await workbook.enterFormula("Data!D2", "=SEG.ABC(B2:B4)");
  expect((await recalculateFunctions(workbook)).text).toBe("1 cell with SEG functions calculated again.");
});

test("a fault becomes words, never an exception", async () => {
  const workbook = fakeWorkbook({ Data: VALUES });
  workbook.failNext("selection", new WorkbookFault("cellEditMode", "A cell is being edited.", "Press Enter."));
  expect(await runCommand(() => classifySelection(workbook))).toEqual({
    level: "error",
    text: "A cell is being edited. Press Enter.",
  });
  const odd = await runCommand(() => Promise.reject(new Error("odd")));
  expect(odd.text).toBe("The command failed: odd The workbook was not changed. Try again.");
});

test("a command begins on a whole workbook: an interrupted write is taken back first, and told", async () => {
  const workbook = fakeWorkbook({ Data: VALUES });
  workbook.select("Data!B1:B4");
  const about = { title: "Run of today", when: "2026-01-31T10:00:00.000Z", message: "Half done.", advice: "Decide." };
  workbook.leaveUnfinished({ ...about, outcome: "changedSince" });
  const waiting = await withRecovery(workbook, classifySelection);
  expect([waiting, workbook.formulas.size]).toEqual([{ level: "warning", text: "Half done. Decide." }, 0]);
  workbook.leaveUnfinished({ ...about, outcome: "takenBack" });
  const recovered = await withRecovery(workbook, classifySelection);
  expect([recovered, workbook.formulas.size]).toEqual([{ level: "warning", text: "Run of today: takenBack." }, 0]);
  expect((await withRecovery(workbook, classifySelection)).level).toBe("success");
});
