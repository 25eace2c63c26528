import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

async function codeOf(context: Excel.RequestContext, work: () => unknown): Promise<string> {
  work();
  return (await failureOf(() => context.sync())).code;
}

describe("cells that change place through the real Office.js", () => {
  it("are sorted with their formulas and looks, by several keys, by colour, and sideways", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C5").formulas = [
        ["g", "n", "twice"],
        ["b", 2, "=B2*2"],
        ["A", 3, "=B3*2"],
        ["b", 1, "=B4*2"],
        ["a", "", "=B5*2"],
      ];
      sheet.getRange("A4").format.fill.color = "#FF0000";
      const range = sheet.getRange("A1:C5");
      range.sort.apply([{ key: 0 }, { key: 1, ascending: false }], false, true);
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([
        ["g", "n", "twice"],
        ["A", 3, "=B2*2"],
        ["a", "", "=B3*2"],
        ["b", 2, "=B4*2"],
        ["b", 1, "=B5*2"],
      ]);
      expect(model.style(4, 0).fill).toBe("#FF0000");
      sheet.getRange("A2:C5").sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000" }]);
      const first = sheet.getRange("A2:B2").load("values");
      sheet.getRange("E1:G2").values = [
        [3, 1, 2],
        ["c", "a", "b"],
      ];
      const wide = sheet.getRange("E1:G2");
      wide.sort.apply([{ key: 0 }], false, false, "Columns");
      wide.load("values");
      await context.sync();
      expect(first.values).toEqual([["b", 1]]);
      expect(wide.values).toEqual([
        [1, 2, 3],
        ["a", "b", "c"],
      ]);
      expect(await codeOf(context, () => range.sort.apply([{ key: 3 }]))).toBe("InvalidArgument");
      expect(await codeOf(context, () => range.sort.apply([]))).toBe("InvalidArgument");
      sheet.getRange("A2:B2").merge();
      expect(await codeOf(context, () => range.sort.apply([{ key: 0 }]))).toBe("InvalidOperation");
    });
  });

  it("are copied as values, formulas, looks or links, transposed, over blanks or not, from other sheets", async () => {
    const { run, workbook } = excelHost();
    const other = workbook.addSheet("Other one");
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const source = sheet.getRange("A1:B2");
      source.formulas = [
        ["007", ""],
        ["=A1&$B$9", "=1/0"],
      ];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("B9").values = [["!"]];
      const target = context.workbook.worksheets.getItem("Other one");
      target.getRange("D1:D4").copyFrom("Sheet1!A1:A2", "Formulas");
      target.getRange("F1").copyFrom(source, "Values");
      target.getRange("H1:I2").values = [
        ["x", "kept"],
        ["x", "x"],
      ];
      target.getRange("H1").copyFrom(source, "Values", true);
      target.getRange("K1").copyFrom(source, "Link");
      target.getRange("A1:A3").copyFrom("Sheet1!A1", "Formats");
      sheet.getRange("D1").copyFrom("A1:B2", "All", false, true);
      const read = ["D1:D4", "F1:G2", "H1:I2", "K1:L2"].map((address) => target.getRange(address).load("formulas"));
      const transposed = sheet.getRange("D1:E2").load("formulas");
      await context.sync();
      expect(read[0]?.formulas).toEqual([[7], ["=D1&$B$9"], [7], ["=D3&$B$9"]]);
      expect(read[1]?.formulas).toEqual([
        [7, ""],
        ["7!", "#DIV/0!"],
      ]);
      expect(read[2]?.formulas).toEqual([
        [7, "kept"],
        ["7!", "#DIV/0!"],
      ]);
      expect(read[3]?.formulas).toEqual([
        ["=Sheet1!A1", "=Sheet1!B1"],
        ["=Sheet1!A2", "=Sheet1!B2"],
      ]);
      expect(transposed.formulas).toEqual([
        [7, "=D1&$B$9"],
        ["", "=1/0"],
      ]);
      expect(await codeOf(context, () => target.getRange("A1").copyFrom("Nowhere!A1"))).toBe("ItemNotFound");
      expect(await codeOf(context, () => target.getRange("A1").copyFrom("A2", "Column" as "All"))).toBe(
        "InvalidArgument",
      );
    });
    expect([0, 1, 2].map((row) => other.style(row, 0).bold)).toEqual([true, true, true]);
  });

  it("move, and references follow", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A2)"]];
      sheet.getRange("A1:A2").moveTo("D5");
      const [moved, reader] = [sheet.getRange("D5:D6").load("values"), sheet.getRange("B1").load("formulas,values")];
      await context.sync();
      expect([moved.values, reader.formulas, reader.values]).toEqual([[[1], [2]], [["=SUM(D5:D6)"]], [[3]]]);
    });
  });

  it("go on as a series, or are repeated", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:F2").formulas = [
        [1, "Item 08", "Mon", "2026-01-31", "=A1*2", 5],
        [3, "Item 09", "Tue", "", "=A2*2", ""],
      ];
      sheet.getRange("A1:C2").autoFill("A1:C4");
      sheet.getRange("D1").autoFill("D1:D3", "FillMonths");
      sheet.getRange("E1:E2").autoFill("E1:E4", "FillDefault");
      sheet.getRange("F1").autoFill("F1:F3");
      sheet.getRange("A1:A2").autoFill("A1:A4", "FillCopy");
      const range = sheet.getRange("A3:F4").load("formulas");
      const dates = sheet.getRange("D1:D3").load("text");
      sheet.getRange("A1:C1").autoFill("A1:D9");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      range.load("formulas");
      dates.load("text");
      await context.sync();
      expect(range.formulas).toEqual([
        [1, "Item 10", "Wed", 46112, "=A3*2", 5],
        [3, "Item 11", "Thu", "", "=A4*2", ""],
      ]);
      expect(dates.text).toHaveLength(3);
      expect(await codeOf(context, () => range.flashFill())).toBe("ApiNotImplementedInWorkbench");
    });
  });

  it("lose duplicates, with a count; a table gets shorter", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B5").values = [
        ["k", "v"],
        ["a", 1],
        ["A", 2],
        ["b", 3],
        ["a", 1],
      ];
      sheet.getRange("A7").values = [["below"]];
      const result = sheet.getRange("A1:B5").removeDuplicates([0], true).load("removed,uniqueRemaining");
      const left = sheet.getRange("A1:B7").load("values");
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
      expect(left.values.map((row): unknown => row[0])).toEqual(["k", "a", "b", "", "", "", "below"]);
      const table = sheet.tables.add("D1:E4", true);
      table.getRange().values = [
        ["k", "v"],
        [1, 1],
        [1, 1],
        [2, 2],
      ];
      table.getDataBodyRange().removeDuplicates([0, 1], false);
      const range = table.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!D1:E3");
      expect(await codeOf(context, () => left.removeDuplicates([2], true))).toBe("InvalidArgument");
    });
  });

  it("are found and replaced", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").formulas = [
        ["cat", "Catalog"],
        ["=A1&B1", 12],
        ["tomcat", 120],
      ];
      const area = sheet.getRange("A1:B3");
      const found = [
        area.find("CAT", {}),
        area.find("cat", { completeMatch: true, matchCase: true, searchDirection: "Backwards" }),
        area.find("t?m*", { completeMatch: true }),
        sheet.getRange("A1").find("12", {}),
      ];
      for (const range of found) range.load("address");
      const none = area.findOrNullObject("dog", {});
      const all = sheet.findAll("cat", { matchCase: true }).load("address");
      await context.sync();
      expect(found.map(({ address }) => address)).toEqual(["Sheet1!A1", "Sheet1!A1", "Sheet1!A3", "Sheet1!B2"]);
      expect(none.isNullObject).toBe(true);
      expect(all.address).toBe("Sheet1!A1:A3");
      const count = area.replaceAll("cat", "dog", { matchCase: true });
      const numbers = sheet.replaceAll("12", "=1+1", { completeMatch: true });
      const after = area.load("values");
      await context.sync();
      expect([count.value, numbers.value]).toEqual([2, 1]);
      expect(after.values).toEqual([
        ["dog", "Catalog"],
        ["dogCatalog", 2],
        ["tomdog", 120],
      ]);
      expect(await codeOf(context, () => area.find("dogs", {}).load("address"))).toBe("ItemNotFound");
    });
  });
});
