import type { WritePlan } from "../../src/workbook/port";
import { livedSheet } from "./livedSheet";
import { richPlan } from "./richPlan";
import { bench, faultOf, plan, range, sheetPlan } from "./support";
import { workbookState } from "./workbookState";

jest.setTimeout(60_000);

/** The rich plan, and a second part that replaces cells the user has. */
function mixedPlan(): WritePlan {
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
        { style: "heading", numberFormats: ["@", "0.00"] },
      ),
    ],
    columnWidths: [30],
  });
  return { ...rich, sheets: [over, ...rich.sheets] };
}

async function requestsOf(): Promise<number> {
  const b = livedSheet();
  await b.quiet();
  const start = b.host.meter.syncs;
  await b.book.write(mixedPlan());
  return b.host.meter.syncs - start;
}

describe("a write that fails", () => {
  it("leaves the workbook as it was, at whichever request it fails", async () => {
    const total = await requestsOf();
    expect(total).toBeGreaterThan(20);
    for (let request = 1; request <= total; request += 2) {
      const b = livedSheet();
      const before = workbookState(b.workbook);
      b.host.faults.failAt(request, "GeneralException");
      const outcome = await b.book.write(mixedPlan()).then(
        () => "written",
        () => "failed",
      );
      // The last requests only show the result and keep the undo record: failing there fails nothing.
      if (outcome === "written") await b.book.undoLastWrite();
      expect([request, workbookState(b.workbook)]).toEqual([request, before]);
    }
  });

  it("leaves the workbook as it was when one action of a batch is refused", async () => {
    const b = livedSheet();
    const before = workbookState(b.workbook);
    const broken = mixedPlan();
    const sheets = broken.sheets.map((sheet) =>
      sheet.key === "summary"
        ? { ...sheet, ranges: [range([[1]]), range([["=SUM("]], { row: 2, formulas: true })] }
        : sheet,
    );
    const fault = await faultOf(b.book.write({ ...broken, sheets }));
    expect(fault.code).toBe("unknown");
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("says what is left when even taking back fails", async () => {
    const b = bench();
    const original = b.host.exchange.bind(b.host);
    let broken = false;
    b.host.exchange = (request) => {
      const { Actions } = JSON.parse(request) as { Actions: { Name: string }[] };
      // Office.js hides what it deletes behind the method's name.
      if (Actions.some(({ Name }) => Name === "Delete")) b.host.faults.failAt(1, "GeneralException");
      else if (!broken && Actions.some(({ Name }) => Name === "Formulas")) {
        broken = true;
        b.host.faults.failAt(1, "AccessDenied");
      }
      return original(request);
    };
    const fault = await faultOf(b.book.write(plan([sheetPlan({ ranges: [range([[1]])] })])));
    expect(fault.code).toBe("protectedSheet");
    expect(fault.message).toContain('Not everything could be taken back: the new sheet "Result".');
    expect(fault.advice).toContain('the new sheet "Result"');
  });

  it("stops when asked and leaves nothing", async () => {
    const b = livedSheet();
    const before = workbookState(b.workbook);
    const signal = { aborted: false };
    const fault = await faultOf(
      b.book.write(mixedPlan(), {
        signal,
        onProgress: () => {
          signal.aborted = true;
        },
      }),
    );
    expect(fault.code).toBe("cancelled");
    expect(workbookState(b.workbook)).toEqual(before);
    expect(await b.book.lastWrite()).toBeNull();
  });

  it("keeps the earlier write undoable", async () => {
    const b = livedSheet();
    const receipt = await b.book.write(plan([sheetPlan({ ranges: [range([[1]])] })]));
    b.host.faults.failAt(12, "GeneralException");
    await faultOf(b.book.write(mixedPlan()));
    expect(await b.book.lastWrite()).toEqual(receipt);
  });

  it("tries once more without one undo step where Excel cannot give one", async () => {
    const b = livedSheet();
    const merged = (await b.book.capabilities()).mergedUndo;
    const asked: (boolean | undefined)[] = [];
    const library = globalThis.Excel;
    const run = (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) => {
      asked.push(options.mergeUndoGroup);
      const refused = options.mergeUndoGroup === true;
      return library.run(options, async (context) => {
        const answer = await batch(context);
        if (refused) throw Object.assign(new Error("No undo for this."), { code: "UndoNotSupported" });
        return answer;
      });
    };
    Object.assign(globalThis, { Excel: { run } });
    await b.book.write(richPlan());
    expect(asked.includes(true)).toBe(merged);
    expect(asked).toContain(false);
    expect(b.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Items", "Summary"]);
    expect(b.workbook.names.map(({ name }) => name)).toEqual(["Revenue"]);
  });
});
