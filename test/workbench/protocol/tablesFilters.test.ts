import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

const rows = [
  ["item", "group", "value"],
  ["bolt", "A", 10],
  ["nut", "B", 40],
  ["saw", "A", 20],
  ["axe", "", 30],
  ["Bold", "C", 50],
];

async function made(context: Excel.RequestContext): Promise<{ sheet: Excel.Worksheet; table: Excel.Table }> {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:C6").values = rows;
  const table = sheet.tables.add("A1:C6", true);
  await context.sync();
  return { sheet, table };
}

async function shown(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[]> {
  const view = range.getVisibleView().load("values");
  await context.sync();
  return view.values.map((row): unknown => row[0]);
}

describe("filters through the real Office.js", () => {
  it("of tables: values, comparisons, ranks, averages and colours hide rows and are read back", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      const body = table.getDataBodyRange();
      const group = table.columns.getItem("group").filter;
      const value = table.columns.getItem("value").filter;
      group.applyValuesFilter(["a", ""]);
      expect(await shown(context, body)).toEqual(["bolt", "saw", "axe"]);
      value.applyCustomFilter(">=20", "<30", "And");
      expect(await shown(context, body)).toEqual(["saw"]);
      group.load("criteria");
      table.autoFilter.load("criteria,enabled,isDataFiltered");
      await context.sync();
      expect(group.criteria).toMatchObject({ filterOn: "Values", values: ["a", ""] });
      expect(table.autoFilter.criteria[2]).toMatchObject({ filterOn: "Custom", criterion1: ">=20", operator: "And" });
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
      group.clear();
      value.applyTopItemsFilter(2);
      expect(await shown(context, body)).toEqual(["nut", "Bold"]);
      value.applyBottomPercentFilter(40);
      expect(await shown(context, body)).toEqual(["bolt", "saw"]);
      value.applyDynamicFilter("AboveAverage");
      expect(await shown(context, body)).toEqual(["nut", "Bold"]);
      table.clearFilters();
      table.columns.getItem("item").filter.applyCustomFilter("=bo*");
      expect(await shown(context, body)).toEqual(["bolt", "Bold"]);
      table.clearFilters();
      sheet.getRange("C3").format.fill.color = "#FFFF00";
      value.applyCellColorFilter("#ffff00");
      expect(await shown(context, body)).toEqual(["nut"]);
      table.clearFilters();
      expect(await shown(context, body)).toHaveLength(5);
    });
  });

  it("are applied again only when asked", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      table.columns.getItem("value").filter.applyCustomFilter(">25");
      sheet.getRange("C2").values = [[99]];
      expect(await shown(context, table.getDataBodyRange())).toEqual(["nut", "axe", "Bold"]);
      table.reapplyFilters();
      expect(await shown(context, table.getDataBodyRange())).toEqual(["bolt", "nut", "axe", "Bold"]);
    });
  });

  it("of sheets: one for each sheet, with its range", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C6").values = rows;
      const { autoFilter } = sheet;
      const none = autoFilter.getRangeOrNullObject();
      autoFilter.load("enabled");
      await context.sync();
      expect([none.isNullObject, autoFilter.enabled]).toEqual([true, false]);
      autoFilter.apply(sheet.getRange("A1:C6"), 2, { filterOn: "Custom", criterion1: "<25" });
      const range = autoFilter.getRange().load("address");
      expect(await shown(context, sheet.getRange("A2:C6"))).toEqual(["bolt", "saw"]);
      expect(range.address).toBe("Sheet1!A1:C6");
      autoFilter.clearColumnCriteria(2);
      expect(await shown(context, sheet.getRange("A2:C6"))).toHaveLength(5);
      autoFilter.apply("A1:C6", 1, { filterOn: "Values", values: ["B"] });
      await context.sync();
      expect([...model.hiddenRows]).toEqual([1, 3, 4, 5]);
      autoFilter.remove();
      await context.sync();
      expect([model.autoFilter, model.hiddenRows.size]).toEqual([null, 0]);
      autoFilter.getRange().load("address");
      expect((await failureOf(() => context.sync())).code).toBe("ItemNotFound");
    });
  });

  it("refuse wrong criteria and protected sheets, and what the workbench lacks by name", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { sheet, table } = await made(context);
      const { filter } = table.columns.getItem("value");
      const refused: [() => unknown, string][] = [
        [() => filter.applyTopItemsFilter(0), "InvalidArgument"],
        [() => filter.applyTopPercentFilter(101), "InvalidArgument"],
        [() => filter.applyDynamicFilter("Never" as "Today"), "InvalidArgument"],
        [() => filter.apply({ filterOn: "Nothing" as "Values" }), "InvalidArgument"],
        [() => filter.applyIconFilter({ set: "ThreeArrows", index: 0 }), "ApiNotImplementedInWorkbench"],
        [() => sheet.autoFilter.apply("A1:B4"), "ApiNotImplementedInWorkbench"],
        [() => table.autoFilter.apply("A1:C6", 9, { filterOn: "Values", values: ["x"] }), "InvalidArgument"],
      ];
      for (const [change, code] of refused) {
        change();
        expect((await failureOf(() => context.sync())).code).toBe(code);
      }
      sheet.protection.protect();
      filter.applyTopItemsFilter(1);
      expect((await failureOf(() => context.sync())).code).toBe("AccessDenied");
      sheet.protection.unprotect();
      sheet.protection.protect({ allowAutoFilter: true });
      filter.applyTopItemsFilter(1);
      expect(await shown(context, table.getDataBodyRange())).toEqual(["Bold"]);
    });
  });
});
