import { cutLimits, moveCut } from "../../src/taskpane/flow/settings/moveCut";
import { createLatest } from "../../src/taskpane/state/latest";
import { problemOf } from "../../src/taskpane/state/problem";
import { WorkbookFault } from "../../src/workbook/port";

const limits = { minimum: 0, maximum: 1, step: 0.05 };

test("a cut moves on its steps and stops one step before its neighbours", () => {
  expect(moveCut([0.8, 0.95], 0, 0.72, limits)).toEqual([0.7, 0.95]);
  expect(moveCut([0.8, 0.95], 0, 2, limits)).toEqual([0.9, 0.95]);
  expect(moveCut([0.8, 0.95], 1, -Infinity, limits)).toEqual([0.8, 0.85]);
  expect(moveCut([0.8, 0.95], 1, Infinity, limits)).toEqual([0.8, 1]);
  expect(cutLimits([0.8, 0.95], 0, limits)).toEqual({ minimum: 0, maximum: 0.9 });
});

test("only the newest of overlapping tasks reports", async () => {
  const latest = createLatest();
  const told: string[] = [];
  const report = { done: (value: string) => told.push(value), failed: () => told.push("failed") };
  let finishFirst = (_: string): void => undefined;
  const first = latest(() => new Promise<string>((resolve) => (finishFirst = resolve)), report);
  const second = latest(() => Promise.resolve("second"), report);
  await second;
  finishFirst("first");
  await first;
  expect(told).toEqual(["second"]);
});

test("faults keep their advice; other errors get one; a cancelled run is no error", () => {
  expect(problemOf(new WorkbookFault("busy", "Busy.", "Wait."))).toEqual({
    message: "Busy.",
    advice: "Wait.",
    cancelled: false,
    needsForce: false,
  });
  expect(problemOf(new WorkbookFault("cancelled", "Cancelled.", "")).cancelled).toBe(true);
  expect(problemOf(new Error("odd")).advice).toMatch(/try again/);
  expect(problemOf(undefined).message).toBe("Something went wrong.");
});
