import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

async function codeOf(context: Excel.RequestContext, work: () => unknown): Promise<string> {
  work();
  return (await failureOf(() => context.sync())).code;
}

describe("whole sheets through the real Office.js", () => {
  it("are copied with tables, names, rules and formulas that mean the copy", async () => {
    const { run, workbook } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        ["id", "x"],
        [1, 10],
        [2, 20],
      ];
      sheet.tables.add("A1:B3", true).name = "Items";
      sheet.getRange("D1:D3").formulas = [["=SUM(Items[x])"], ["=Sheet1!A2+Box"], ["=SEQUENCE(2)"]];
      context.workbook.names.add("Box", sheet.getRange("B3"));
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("1:1").rowHidden = true;
      const copy = sheet.copy("After", sheet);
      copy.getRange("B2").values = [[100]];
      copy.load("name,position");
      const cells = copy.getRange("D1:D4").load("formulas,values");
      const original = sheet.getRange("D1").load("values");
      copy.tables.load("items/name");
      await context.sync();
      expect([copy.name, copy.position]).toEqual(["Sheet1 (2)", 1]);
      expect(cells.formulas.slice(0, 3)).toEqual([["=SUM(Items2[x])"], ["='Sheet1 (2)'!A2+Box"], ["=SEQUENCE(2)"]]);
      expect(cells.values).toEqual([[120], [21], [1], [2]]);
      expect(original.values).toEqual([[30]]);
      expect(copy.tables.items.map(({ name }) => name)).toEqual(["Items2"]);
      const first = sheet.copy().load("name,position");
      await context.sync();
      expect([first.name, first.position]).toEqual(["Sheet1 (3)", 0]);
      expect(await codeOf(context, () => sheet.copy("Before"))).toBe("InvalidArgument");
    });
    const copy = workbook.sheet("Sheet1 (2)");
    expect([copy?.style(0, 0).bold, copy?.hiddenRows.has(0)]).toEqual([true, true]);
    expect(copy?.names.map(({ name, formula }) => [name, formula])).toEqual([["Box", "='Sheet1 (2)'!$B$3"]]);
  });

  it("stand one after the other; at the end there is none", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const [one, two, three] = [worksheets.getItem("Sheet1"), worksheets.add("Two"), worksheets.add("Three")];
      two.visibility = "Hidden";
      const found = [one.getNext(), one.getNext(true), three.getPrevious(), worksheets.getLast(true)];
      for (const sheet of found) sheet.load("name");
      const none = three.getNextOrNullObject();
      await context.sync();
      expect(found.map(({ name }) => name)).toEqual(["Two", "Three", "Two", "Three"]);
      expect(none.isNullObject).toBe(true);
      expect(await codeOf(context, () => three.getNext().load("name"))).toBe("ItemNotFound");
      expect(await codeOf(context, () => worksheets.add("TWO"))).toBe("ItemAlreadyExists");
      expect(await codeOf(context, () => (one.name = "a/b"))).toBe("InvalidArgument");
      expect(await codeOf(context, () => (one.name = "x".repeat(32)))).toBe("InvalidArgument");
      expect(await codeOf(context, () => (one.position = 3))).toBe("InvalidArgument");
      expect(await codeOf(context, () => (one.visibility = "Gone" as "Hidden"))).toBe("InvalidArgument");
      three.delete();
      await context.sync();
      expect(await codeOf(context, () => three.load("name"))).toBe("ItemNotFound");
      expect(await codeOf(context, () => (one.visibility = "Hidden"))).toBe("InvalidArgument");
    });
  });

  it("cannot come, go or change their names and places in a protected workbook", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { worksheets, protection } = context.workbook;
      const two = worksheets.add("Two");
      protection.protect("secret");
      await context.sync();
      const changes: (() => unknown)[] = [
        () => worksheets.add("Three"),
        () => two.delete(),
        () => (two.name = "Zwei"),
        () => (two.position = 0),
        () => (two.visibility = "Hidden"),
        () => two.copy("End"),
      ];
      for (const change of changes) expect(await codeOf(context, change)).toBe("AccessDenied");
      expect(await codeOf(context, () => protection.unprotect("wrong"))).toBe("InvalidArgument");
      protection.unprotect("secret");
      two.name = "Zwei";
      await context.sync();
    });
  });

  it("allow under protection what the options say, and nothing else", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true, selectionMode: "Unlocked" }, "pw");
      sheet.protection.load("protected,options");
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("C:C").format.columnWidth = 20;
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({
        allowFormatColumns: true,
        allowInsertRows: false,
        selectionMode: "Unlocked",
      });
      const refused: (() => unknown)[] = [
        () => (sheet.getRange("A1").values = [[1]]),
        () => (sheet.getRange("1:1").format.rowHeight = 20),
        () => sheet.getRange("2:2").insert("Down"),
        () => sheet.getRange("B2").insert("Right"),
        () => sheet.getRange("B2:B3").sort.apply([{ key: 0 }]),
        () => sheet.getRange("B2:C2").merge(),
        () => (sheet.pageLayout.orientation = "Landscape"),
        () => sheet.getRange("1:2").group("ByRows"),
        () => sheet.autoFilter.apply("A1:B2"),
        () => (sheet.getRange("B2").hyperlink = { address: "https://example.org" }),
      ];
      for (const change of refused) expect(await codeOf(context, change)).toBe("AccessDenied");
      expect(await codeOf(context, () => sheet.protection.protect())).toBe("InvalidOperation");
      expect(await codeOf(context, () => sheet.protection.unprotect("no"))).toBe("InvalidArgument");
      sheet.protection.unprotect("pw");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      expect(await codeOf(context, () => sheet.protection.protect({ allowAll: true } as object))).toBe(
        "InvalidArgument",
      );
    });
  });
});
