import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

const items = [
  ["id", "group", "x"],
  [1, "a", 10],
  [2, "b", 20],
];

async function made(context: Excel.RequestContext): Promise<{ sheet: Excel.Worksheet; table: Excel.Table }> {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("B2:D4").values = items;
  const table = sheet.tables.add("B2:D4", true);
  table.name = "Items";
  await context.sync();
  return { sheet, table };
}

describe("the structure of tables through the real Office.js", () => {
  it("takes columns at any place, the first included, and refuses a name twice", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      sheet.getRange("H1").formulas = [["=SUM(Items[x])"]];
      const first = table.columns.add(0, [["key"], ["k1"], ["k2"]]);
      const inner = table.columns.add(2, [["i1"], ["i2"]], "inner");
      const last = table.columns.add(undefined, undefined, "late");
      for (const column of [first, inner, last]) column.load("name,index");
      const range = table.getRange().load("address,values");
      const sum = sheet.getRange("K1").load("values");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:G4");
      expect(range.values).toEqual([
        ["key", "id", "inner", "group", "x", "late"],
        ["k1", 1, "i1", "a", 10, ""],
        ["k2", 2, "i2", "b", 20, ""],
      ]);
      expect([first.name, first.index, inner.index, last.index]).toEqual(["key", 0, 2, 5]);
      expect(sum.values).toEqual([[""]]);
      table.columns.add(0, undefined, "GROUP");
      expect((await failureOf(() => context.sync())).code).toBe("ItemAlreadyExists");
      table.columns.add(0, [["a"], ["b"], ["c"], ["d"]]);
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      table.columns.getItem("x").name = "group";
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
  });

  it("adds and deletes rows at every place; calculated columns go on", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      table.columns.add(undefined, [["double"], ["=[@x]*2"], ["=[@x]*2"]]);
      sheet.getRange("B6").values = [["below"]];
      table.rows.add(1, [[9, "c", 30, null]] as (string | number)[][]);
      table.rows.add(undefined, [[10, "d", 40, null]] as (string | number)[][]);
      table.rows.add(0);
      const body = table.getDataBodyRange().load("values,address");
      const below = sheet.getRange("B9").load("values");
      await context.sync();
      expect(body.address).toBe("Sheet1!B3:E7");
      expect(body.values).toEqual([
        ["", "", "", 0],
        [1, "a", 10, 20],
        [9, "c", 30, 60],
        [2, "b", 20, 40],
        [10, "d", 40, 80],
      ]);
      expect(below.values).toEqual([["below"]]);
      for (const index of [3, 2, 0]) table.rows.getItemAt(index).delete();
      table.rows.load("count");
      const left = table.getDataBodyRange().load("values");
      await context.sync();
      expect(table.rows.count).toBe(2);
      expect(left.values.map((row): unknown => row[0])).toEqual([1, 10]);
      table.rows.add(undefined, [[1, 2]]);
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      table.rows.getItemAt(9).getRange().load("address");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      for (const index of [1, 0]) table.rows.getItemAt(index).delete();
      const blank = table.getDataBodyRange().load("values");
      await context.sync();
      expect(blank.values).toEqual([["", "", "", ""]]);
    });
  });

  it("resizes to any side over its own cells only", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      table.resize("A2:C5");
      table.columns.load("items/name");
      const heading = table.getHeaderRowRange().load("values,address");
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual(["Column3", "id", "group"]);
      expect([heading.address, heading.values]).toEqual(["Sheet1!A2:C2", [["Column3", "id", "group"]]]);
      for (const wrong of ["A3:C5", "A2:C2", "F2:G5"]) {
        table.resize(wrong);
        expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      }
      sheet.tables.add("F2:G4", true);
      table.resize("A2:F5");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      sheet.tables.add("C4:H9", true);
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
  });

  it("shows headings and totals or not", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("formulas,address");
      const one = table.columns.getItem("x").getTotalRowRange().load("address");
      await context.sync();
      expect([totals.address, one.address]).toEqual(["Sheet1!B5:D5", "Sheet1!D5"]);
      expect(totals.formulas).toEqual([["Total", "", "=SUBTOTAL(109,Items[x])"]]);
      table.showHeaders = false;
      const range = table.getRange().load("address");
      const gone = sheet.getRange("B2:D2").load("values");
      await context.sync();
      expect([range.address, gone.values]).toEqual(["Sheet1!B3:D5", [["", "", ""]]]);
      table.getHeaderRowRange().load("address");
      expect((await failureOf(() => context.sync())).code).toBe("ItemNotFound");
      table.showHeaders = true;
      table.showTotals = false;
      range.load("address,values");
      const again = table.getRange().load("address,values");
      await context.sync();
      expect([again.address, again.values]).toEqual(["Sheet1!B2:D4", items]);
    });
    expect(model.tables[0]?.columns.map(({ name }) => name)).toEqual(["id", "group", "x"]);
  });

  it("turns into plain cells, and formulas keep their cells by address", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      sheet.getRange("H1:H2").formulas = [["=SUM(Items[x])"], ["=ROWS(Items)"]];
      const range = table.convertToRange().load("address");
      const cells = sheet.getRange("H1:H2").load("formulas,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:D4");
      expect(cells.formulas).toEqual([["=SUM(Sheet1!$D$3:$D$4)"], ["=ROWS(Sheet1!$B$3:$D$4)"]]);
      expect(cells.values).toEqual([[30], [2]]);
      table.load("name");
      expect((await failureOf(() => context.sync())).code).toBe("ItemNotFound");
    });
    expect(model.tables).toEqual([]);
  });

  it("refuses names that are taken or no names, unknown styles, and any change on a protected sheet", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      context.workbook.names.add("Taken", sheet.getRange("A1"));
      const refused: [() => void, string][] = [
        [() => (table.name = "Taken"), "ItemAlreadyExists"],
        [() => (table.name = "two words"), "InvalidArgument"],
        [() => (table.name = "B7"), "InvalidArgument"],
        [() => (table.style = "TableStyleMedium99"), "InvalidArgument"],
      ];
      for (const [change, code] of refused) {
        change();
        expect((await failureOf(() => context.sync())).code).toBe(code);
      }
      sheet.protection.protect();
      await context.sync();
      const changes: (() => unknown)[] = [
        () => table.rows.add(undefined, [[1, 2, 3]]),
        () => table.columns.add(),
        () => table.delete(),
        () => table.resize("B2:D9"),
        () => (table.showTotals = true),
        () => sheet.tables.add("F1:G3", true),
      ];
      for (const change of changes) {
        change();
        expect((await failureOf(() => context.sync())).code).toBe("AccessDenied");
      }
    });
  });
});
