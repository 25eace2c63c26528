import type { WritePlan } from "../../src/workbook/port";
import { bench, faultOf, plan, range, sheetPlan } from "./support";
import type { Bench } from "./support";
import { workbookState } from "./workbookState";

jest.setTimeout(60_000);

function small(): WritePlan {
  return plan([sheetPlan({ ranges: [range([["What", "How much"]])] })]);
}

/** Somebody types beside the result late in the write, and Excel refuses to declare the write complete, twice. */
async function typedAndFailed(b: Bench): Promise<string> {
  const typing = {
    kind: "happen" as const,
    work: () => {
      const result = b.workbook.sheet("Result");
      if (!result) return;
      b.editor.enter(result, { row: 4, column: 4, rows: 1, columns: 1 }, [["mine"]], { source: "Local" });
    },
  };
  const probe = bench();
  await probe.book.write(small());
  const last = probe.host.meter.syncs - 2;
  Object.assign(globalThis, { Excel: b.Excel, OfficeExtension: b.OfficeExtension });
  b.host.faults.plan(typing, { at: last });
  b.host.faults.plan({ kind: "refuse", code: "GeneralException" }, { at: last });
  b.host.faults.plan({ kind: "refuse", code: "GeneralException" }, { at: last + 1 });
  const { message, advice } = await faultOf(b.book.write(small()));
  return `${message} ${advice}`;
}

describe("a write that fails after somebody has typed into its sheet", () => {
  it("takes nothing back unasked, and everything when allowed", async () => {
    const b = bench();
    const before = workbookState(b.workbook);
    expect(await typedAndFailed(b)).toMatch(/Somebody worked on "Result" meanwhile/);
    expect(b.workbook.sheet("Result")?.value(4, 4)).toBe("mine");
    expect(await b.book.recover()).toMatchObject({ outcome: "changedSince" });
    expect(await b.book.recover({ changes: "lose" })).toMatchObject({ outcome: "takenBack" });
    expect(workbookState(b.workbook)).toEqual(before);
  });
});

describe("a write that cannot be declared complete", () => {
  it("has failed, and is taken back", async () => {
    const b = bench();
    const before = workbookState(b.workbook);
    b.host.onRequest((request) => {
      // From the request on that settles the write, the workbook keeps nothing more of the add-in's.
      if (JSON.stringify(request).includes("What")) {
        const members = ["CustomXmlPart.setXml", "CustomXmlPartCollection.add"];
        b.host.faults.plan({ kind: "refuseMember", members, code: "ResourceLimitExceeded" }, "always");
      }
    });
    expect((await faultOf(b.book.write(small()))).code).toBe("tooLarge");
    b.host.faults.clear();
    expect(workbookState(b.workbook)).toEqual(before);
  });
});
