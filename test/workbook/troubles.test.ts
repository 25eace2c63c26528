import type { Workbook } from "../../src/workbook/port";
import { bench, faultOf, fill, plan, range, sheetPlan } from "./support";
import { workbookState } from "./workbookState";

const write = (book: Workbook): Promise<unknown> => book.write(plan([sheetPlan({ ranges: [range([[1]])] })]));
const read = (book: Workbook): Promise<unknown> => book.read("Sheet1!A1:B2");
const goTo = (book: Workbook): Promise<unknown> => book.goTo("Sheet1!A1");

describe("what Excel refuses", () => {
  it.each([
    ["InvalidOperationInCellEditMode", read, "cellEditMode"],
    ["InvalidOperationInCellEditMode", write, "cellEditMode"],
    ["ActivityLimitReached", write, "busy"],
    ["InactiveWorkbook", goTo, "otherWorkbook"],
    ["GeneralException", goTo, "otherWorkbook"],
    ["AccessDenied", write, "protectedSheet"],
    ["ItemNotFound", read, "notFound"],
    ["ApiNotFound", read, "notSupported"],
    ["GeneralException", read, "unknown"],
  ] as const)("%s becomes a fault of its own and changes nothing (%#)", async (code, act, expected) => {
    const b = bench();
    fill(b, [[1, 2]]);
    const before = workbookState(b.workbook);
    b.host.faults.failAt(1, code);
    expect((await faultOf(act(b.book))).code).toBe(expected);
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("tells a read-only workbook from a protected sheet", async () => {
    const b = bench();
    const original = b.host.process.bind(b.host);
    b.host.process = (request) => {
      const response = original(request);
      const text = JSON.stringify(response).replaceAll('"ReadOnly":false', '"ReadOnly":true');
      return JSON.parse(text) as typeof response;
    };
    b.host.faults.failAt(5, "AccessDenied");
    expect((await faultOf(write(b.book))).code).toBe("readOnly");
  });

  it("fails at once while a cell is being edited, and works afterwards", async () => {
    const b = bench();
    b.host.faults.cellEditMode = true;
    const fault = await faultOf(b.book.sources());
    expect([fault.code, fault.advice]).toEqual(["cellEditMode", expect.stringContaining("Esc")]);
    b.host.faults.cellEditMode = false;
    expect(await b.book.sources()).toHaveLength(1);
  });

  it("explains a page outside Excel", async () => {
    const b = bench();
    Object.assign(globalThis, { Excel: undefined });
    const fault = await faultOf(b.book.selection());
    expect([fault.code, fault.message]).toEqual(["notSupported", expect.stringContaining("not running inside Excel")]);
  });
});
