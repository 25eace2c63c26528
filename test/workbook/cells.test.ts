import { bench, faultOf, fill } from "./support";

describe("single cells", () => {
  it("takes a formula in an empty cell, in a filled one only with consent", async () => {
    const b = bench();
    fill(b, [[4, null]]);
    await b.book.enterFormula("Sheet1!B1", "=A1*2");
    expect(b.sheet.value(0, 1)).toBe(8);
    const fault = await faultOf(b.book.enterFormula("Sheet1!B1:C5", "=A1*3"));
    expect([fault.code, fault.message]).toEqual(["notConsented", expect.stringContaining("Sheet1!B1")]);
    await b.book.enterFormula("Sheet1!B1", "=A1*3", { overwrite: true });
    expect(b.sheet.value(0, 1)).toBe(12);
  });

  it("knows that a formula stands when Excel's answer was lost, and that it does not when the request was", async () => {
    const b = bench();
    b.host.faults.plan({ kind: "loseAnswer", code: "ConnectionFailure" }, { at: 3 });
    await b.book.enterFormula("Sheet1!B1", "=1 + sum(2,3)");
    expect([b.host.faults.struck, b.sheet.value(0, 1)]).toEqual([1, 6]);
    b.host.faults.plan({ kind: "refuse", code: "ConnectionFailure" }, { at: 3 });
    expect((await faultOf(b.book.enterFormula("Sheet1!B2", "=7"))).code).toBe("connection");
    expect(b.sheet.value(1, 1)).toBeNull();
  });

  it("refuses what is no formula, and protected cells", async () => {
    const b = bench();
    expect((await faultOf(b.book.enterFormula("A1", "hello"))).code).toBe("notSupported");
    expect((await faultOf(b.book.enterFormula("A1", `=${"1+".repeat(5_000)}1`))).code).toBe("notSupported");
    b.sheet.protection = { protected: true, options: null, password: "" };
    expect((await faultOf(b.book.enterFormula("A1", "=1"))).code).toBe("protectedSheet");
  });

  it("goes to cells, but not to hidden sheets or places that are none", async () => {
    const b = bench();
    const other = b.workbook.addSheet("It's here");
    await b.book.goTo("'It''s here'!B2:C3");
    expect([b.workbook.active.name, b.workbook.selection.rect]).toEqual([
      "It's here",
      { row: 1, column: 1, rows: 2, columns: 2 },
    ]);
    await b.book.goTo("Sheet1!A1");
    other.visibility = "Hidden";
    expect((await faultOf(b.book.goTo("'It''s here'!A1"))).code).toBe("notFound");
    expect((await faultOf(b.book.goTo("nonsense"))).code).toBe("notFound");
    expect((await faultOf(b.book.goTo("Gone!A1"))).code).toBe("sheetGone");
  });

  it("hears of changes of the selection until told to stop", async () => {
    const b = bench();
    let heard = 0;
    const stop = await b.book.onSelectionChanged(() => (heard += 1));
    await b.book.goTo("Sheet1!C3");
    await b.quiet();
    expect(heard).toBeGreaterThan(0);
    await stop();
    await stop();
    const then = heard;
    await b.book.goTo("Sheet1!D4");
    await b.quiet();
    expect(heard).toBe(then);
  });

  it("recalculates the cells that hold SEG functions, and only those", async () => {
    const b = bench();
    let calls = 0;
    b.calc.register({
      name: "SEG.TWICE",
      minimumArguments: 1,
      maximumArguments: 1,
      call: ([cells]) => {
        calls += 1;
        return (cells ?? []).map((row) => row.map((value) => Number(value) * 2));
      },
    });
    fill(b, [
      [1, "=SEG.TWICE(A1)", "=A1+1", '="SEG.TWICE(1)"'],
      [2, "=1+seg.twice(A2)", "=MYSEG.TWICE", "SEG.TWICE(1)"],
      [3, "=SEG.TWICE(A1:A3)", null, "=SEG.TWICE(A1)"],
    ]);
    const before = (await b.book.read("Sheet1!A1:D6")).columns;
    const called = calls;
    expect(await b.book.recalculateFunctions()).toBe(4);
    expect(calls).toBe(called + 4);
    expect((await b.book.read("Sheet1!A1:D6")).columns).toEqual(before);
  });

  it("tells what the host can do", async () => {
    const b = bench();
    expect(await b.book.capabilities()).toMatchObject({ charts: true, decimalSeparator: ".", listSeparator: "," });
  });
});
