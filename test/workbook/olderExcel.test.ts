import { microsoft365 } from "../../src/workbench/protocol/hostProfile";
import { richPlan } from "./richPlan";
import { bench, faultOf, fill, plan, range, sheetPlan } from "./support";
import { workbookState } from "./workbookState";

describe.each(["1.8", "1.9", "1.11", "1.12", "1.17", "1.20"])("Excel with ExcelApi %s", (excelApi) => {
  const profile = { ...microsoft365, name: excelApi, excelApi };

  it("reads, writes a whole plan and undoes it", async () => {
    const b = bench({ profile });
    fill(b, [
      ["a", "=1/0"],
      ["b", 2],
    ]);
    const before = workbookState(b.workbook);
    expect((await b.book.read("Sheet1!A1:B2")).columns).toEqual([
      ["a", "b"],
      [{ error: "#DIV/0!" }, 2],
    ]);
    expect(await b.book.sources()).toHaveLength(2);
    await b.book.write(richPlan());
    expect(b.workbook.sheet("Items")?.tables).toHaveLength(1);
    expect(b.workbook.sheet("Items")?.charts).toHaveLength(1);
    await b.book.undoLastWrite();
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("tells its abilities", async () => {
    const b = bench({ profile });
    expect(await b.book.capabilities()).toMatchObject({
      host: "Excel for Windows",
      excelApi,
      mergedUndo: excelApi === "1.20",
    });
  });

  it("overwrites only where it can undo it", async () => {
    const b = bench({ profile });
    fill(b, [["old"]]);
    const over = plan([
      sheetPlan({ target: { kind: "existing", sheet: "Sheet1", consent: true }, ranges: [range([["new"]])] }),
    ]);
    if (Number(excelApi.slice(2)) >= 13) {
      await b.book.write(over);
      await b.book.undoLastWrite();
    } else expect((await faultOf(b.book.write(over))).code).toBe("notSupported");
    expect(b.sheet.value(0, 0)).toBe("old");
  });
});
