import * as fc from "fast-check";
import { createExcelWorkbook } from "../../src/workbook/excelWorkbook";
import { microsoft365 } from "../../src/workbench/protocol/hostProfile";
import { hostOfRun } from "../support/hostOfRun";
import { noteReliability } from "../support/noteReliability";
import { books, build } from "./randomBook";
import type { BookPlan } from "./randomBook";
import { runs } from "./randomRuns";
import { bench, faultOf, range, sheetPlan } from "./support";
import type { Bench } from "./support";
import { onSheet1 } from "./randomRuns";
import { workbookState } from "./workbookState";

jest.setTimeout(300_000);

const onMainHost = hostOfRun() === microsoft365;
const SEED = 20_260_131;
const counts = { books: 0, writes: 0, reloads: 0, refused: 0, changed: 0 };
afterAll(() => {
  if (!onMainHost) return;
  noteReliability("undo", [
    {
      what: "Random workbooks (looks, rules, tables, names, charts, links, spills, notes, hidden rows …)",
      count: counts.books,
      held: "one to three random writes into each, taken back one after the other",
    },
    {
      what: "Writes taken back",
      count: counts.writes,
      held: "everything the workbook holds is exactly what it was before that write",
    },
    {
      what: "Of these after the pane was reloaded in between",
      count: counts.reloads,
      held: "the same, from the record in the workbook",
    },
    {
      what: "Writes refused because Excel could not bring back what they would replace",
      count: counts.refused,
      held: "nothing is changed",
    },
    {
      what: "Undos after the user has typed into the written cells",
      count: counts.changed,
      held: "refused until the user agrees to lose the changes; then everything else is as it was",
    },
  ]);
});

async function lived(book: BookPlan): Promise<Bench> {
  const b = bench();
  await build(b, book);
  return b;
}

const sequences = fc.record({
  book: books,
  plans: fc.array(runs, { minLength: 1, maxLength: 3 }),
  reload: fc.boolean(),
});

describe("undo of any writes into any workbook", () => {
  it("leads back through every state there was", async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async ({ book, plans, reload }) => {
        const b = await lived(book);
        const states: unknown[] = [];
        for (const one of plans) {
          const before = workbookState(b.workbook);
          const outcome = await b.book.write(one).then(
            () => null,
            (error: unknown) => error,
          );
          if (outcome !== null) {
            // Excel itself may refuse, or the add-in before it; both change nothing.
            expect(workbookState(b.workbook)).toEqual(before);
            counts.refused += 1;
          } else states.push(before);
        }
        const pane = reload ? createExcelWorkbook() : b.book;
        counts.books += 1;
        while (states.length > 0) {
          await pane.undoLastWrite();
          expect(workbookState(b.workbook)).toEqual(states.pop());
          counts.writes += 1;
          if (reload) counts.reloads += 1;
        }
        expect(await pane.lastWrite()).toBeNull();
      }),
      { numRuns: onMainHost ? 60 : 10, seed: SEED, endOnFailure: true },
    );
  });

  it("never loses what the user typed since without consent", async () => {
    const edits = fc.record({ book: books, row: fc.nat(2), column: fc.nat(2) });
    await fc.assert(
      fc.asyncProperty(edits, async ({ book, row, column }) => {
        const b = await lived(book);
        const before = workbookState(b.workbook);
        const cells = [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ];
        const over = sheetPlan({ target: onSheet1, ranges: [range(cells)] });
        await b.book.write({ title: "Nine", names: [], sheets: [over] });
        b.editor.enter(b.sheet, { row, column, rows: 1, columns: 1 }, [["mine"]], {
          source: "Local",
          trigger: "Unknown",
        });
        b.editor.flush();
        const changed = workbookState(b.workbook);
        expect((await faultOf(b.book.undoLastWrite())).code).toBe("undoImpossible");
        expect(workbookState(b.workbook)).toEqual(changed);
        await b.book.undoLastWrite({ force: true });
        expect(workbookState(b.workbook)).toEqual(before);
        counts.changed += 1;
      }),
      { numRuns: onMainHost ? 20 : 4, seed: SEED, endOnFailure: true },
    );
  });
});
