import type { HostErrorCode } from "../../src/workbench/model/hostError";
import type { WritePlan } from "../../src/workbook/port";
import { bench, faultOf, plan, range, sheetPlan } from "./support";
import type { Bench } from "./support";
import { workbookState } from "./workbookState";

const members = ["CustomXmlPart.setXml", "CustomXmlPartCollection.add"];

function small(): WritePlan {
  return plan([sheetPlan({ ranges: [range([["What", "How much"]])] })]);
}

function fillStorage(b: Bench, code: HostErrorCode): void {
  b.host.faults.plan({ kind: "refuseMember", members, code }, "always");
}

describe("a workbook that keeps nothing more of the add-in's", () => {
  it("takes no write, and the fault names the record, not the size of the results", async () => {
    const b = bench();
    const before = workbookState(b.workbook);
    fillStorage(b, "ResourceLimitExceeded");
    const fault = await faultOf(b.book.write(small()));
    expect(fault.code).toBe("tooLarge");
    expect(fault.message).toMatch(/no room left in this workbook to keep the record that is needed to undo/);
    expect(fault.advice).not.toMatch(/fewer rows/);
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("says so as well when Excel does not explain itself", async () => {
    const b = bench();
    fillStorage(b, "GeneralException");
    expect((await faultOf(b.book.write(small()))).message).toMatch(/failed to keep the record/);
  });

  it("takes no undo, which is there still once there is room", async () => {
    const b = bench();
    const before = workbookState(b.workbook);
    await b.book.write(small());
    fillStorage(b, "ResourceLimitExceeded");
    expect((await faultOf(b.book.undoLastWrite())).message).toMatch(/^Undoing the last write .* keep the note/);
    b.host.faults.clear();
    await b.book.undoLastWrite();
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("keeps no settings", async () => {
    const b = bench();
    fillStorage(b, "ResourceLimitExceeded");
    expect((await faultOf(b.book.writeMemo("mapping", "text"))).message).toMatch(/no room left .* settings/);
  });
});

it("an undo that Excel refuses while a cell is edited is called an undo", async () => {
  const b = bench();
  await b.book.write(small());
  b.host.faults.cellEditMode = true;
  expect((await faultOf(b.book.undoLastWrite())).message).toBe(
    "Undoing the last write stopped because a cell is being edited.",
  );
});
