import { classifySelection } from "../../../../src/commands/classifySelection";
import { recalculateFunctions } from "../../../../src/commands/recalculateFunctions";
import { undoLastWrite } from "../../../../src/commands/undoLastWrite";
import type { Workbook, WritePlan } from "../../../../src/workbook/port";
import { richPlan } from "../../../workbook/richPlan";
import { fill, plan, range, sheetPlan } from "../../../workbook/support";
import type { Operation } from "./operation";
import type { Stage } from "./stage";

const VALUES: [string | number, ...(string | number)[]][] = [
  ["Item", "Revenue", "Twice"],
  ["apple", 80, "=B2*2"],
  ["pear", 15, "=B3*2"],
  ["plum", 5, "=B4*2"],
];

/** A sheet with a life of its own: contents, formulas and looks that nobody may lose. */
async function lived(stage: Stage): Promise<void> {
  fill(stage, VALUES);
  stage.workbook.addSheet("Notes").setValue(0, 0, "Ask Ann about plums.");
  stage.sheet.patchStyle({ row: 0, column: 0, rows: 1, columns: 3 }, { fill: "#FFEE00", bold: true });
  await stage.calc.idle();
}

/** The rich plan, and a part that replaces cells the user has. */
export function mixedPlan(): WritePlan {
  const rich = richPlan();
  const over = sheetPlan({
    key: "over",
    target: { kind: "existing", sheet: "Sheet1", consent: true },
    ranges: [
      range(
        [
          ["new", 1],
          ["newer", 2],
        ],
        { row: 2, style: "heading", numberFormats: ["@", "0.00"] },
      ),
    ],
    columnWidths: [30],
  });
  return { ...rich, sheets: [over, ...rich.sheets] };
}

function small(): WritePlan {
  return plan(
    [
      sheetPlan({
        ranges: [
          range([
            ["What", "How much"],
            ["all", 7],
          ]),
        ],
      }),
    ],
    { title: "A small write" },
  );
}

function reading(name: string, read: (book: Workbook) => Promise<unknown>): Operation {
  return { name, prepare: lived, run: (stage) => read(stage.book) };
}

export const readingOperations: readonly Operation[] = [
  reading("Read a block", (book) => book.read("Sheet1!A1:C4")),
  reading("Read the head of a block", (book) => book.peek("Sheet1!A1:C4", 2)),
  // Without a selection, as when a chart is selected, the rest is listed.
  { ...reading("List the data of the workbook", (book) => book.sources()), makesDo: true },
  reading("Ask for the selection", (book) => book.selection()),
  reading("Preview a write", (book) => book.preview(mixedPlan())),
  reading("Ask for the last write", (book) => book.lastWrite()),
  reading("Ask what Excel can do", (book) => book.capabilities()),
  {
    name: "Read a memo",
    async prepare(stage) {
      await lived(stage);
      await stage.book.writeMemo("kept", "a text");
    },
    run: ({ book }) => book.readMemo("kept"),
  },
];

export const changingOperations: readonly Operation[] = [
  {
    name: "Keep a memo",
    prepare: lived,
    async run({ book }) {
      await book.writeMemo("kept", "a text");
      return book.readMemo("kept");
    },
  },
  { name: "Go to a cell", prepare: lived, run: ({ book }) => book.goTo("Sheet1!B3") },
  { name: "Enter a formula", prepare: lived, run: ({ book }) => book.enterFormula("Sheet1!E2", "=SUM(B2:B4)") },
  {
    name: "Enter a formula over another",
    prepare: lived,
    run: ({ book }) => book.enterFormula("Sheet1!C2", "=B2*3", { overwrite: true }),
    replaces: ["Sheet1"],
  },
  {
    name: "Write to new sheets",
    prepare: lived,
    run: async ({ book }) => (await book.write(richPlan())).sheets,
  },
  {
    name: "Write to new sheets and over cells",
    prepare: lived,
    run: async ({ book }) => (await book.write(mixedPlan())).sheets,
    replaces: ["Sheet1"],
  },
  {
    name: "Undo a write to new sheets and over cells",
    async prepare(stage) {
      await lived(stage);
      await stage.book.write(mixedPlan());
    },
    run: ({ book }) => book.undoLastWrite(),
    replaces: ["Sheet1"],
  },
];

export const commandOperations: readonly Operation[] = [
  {
    name: "Classify selection",
    async prepare(stage) {
      await lived(stage);
      stage.workbook.select(stage.sheet, { row: 1, column: 1, rows: 3, columns: 1 });
    },
    run: ({ book }) => classifySelection(book),
  },
  {
    name: "Undo last write",
    async prepare(stage) {
      await lived(stage);
      await stage.book.write(small());
    },
    run: ({ book }) => undoLastWrite(book),
  },
  {
    name: "Recalculate functions",
    async prepare(stage) {
      await lived(stage);
      fill(stage, [["=SEG.ABC(B2:B4)"]], 1, 4);
      fill(stage, [["=SEG.SAFETYSTOCK(0.95,10)"]], 7, 1);
      await stage.calc.idle();
    },
    run: ({ book }) => recalculateFunctions(book),
  },
];
