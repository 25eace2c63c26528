import { keptProperties } from "../../../src/workbench/protocol/objects/chart/keptProperties";
import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

const items = [
  ["id", "group", "x"],
  [1, "a", 10],
  [2, "b", 20],
];

describe("tables through the real Office.js", () => {
  it("are made of ranges, named, filled, widened and read by structured references", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C3").values = items;
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Items";
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.rows.add(undefined, [
        [3, "a", 30],
        [4, "b", 40],
      ]);
      await context.sync();
      table.rows.load("count");
      const body = table.getDataBodyRange().load("values,address");
      const heading = table.getHeaderRowRange().load("values");
      table.columns.load("items/name,items/id");
      const column = table.columns.getItem("x").getDataBodyRange().load("values");
      sheet.getRange("E1:E2").formulas = [["=SUM(Items[x])"], ['=SUMIFS(Items[x],Items[group],"a")']];
      const sums = sheet.getRange("E1:E2").load("values");
      const all = context.workbook.tables.load("items/name,items/style,items/showBandedRows");
      const none = context.workbook.tables.getItemOrNullObject("nope");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:C5");
      expect(table.rows.count).toBe(4);
      expect(heading.values).toEqual([["id", "group", "x"]]);
      expect(table.columns.items.map((item) => item.name)).toEqual(["id", "group", "x"]);
      expect(column.values).toEqual([[10], [20], [30], [40]]);
      expect(sums.values).toEqual([[100], [40]]);
      expect(all.items.map((item) => [item.name, item.style, item.showBandedRows])).toEqual([
        ["Items", "TableStyleLight9", false],
      ]);
      expect(none.isNullObject).toBe(true);
      table.columns.add(undefined, [["seg"], [1], [2], [1], [2]]);
      const rows = table.rows.load("items/values");
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map((item) => item.name)).toEqual(["id", "group", "x", "seg"]);
      expect(rows.items[2]?.values).toEqual([[3, "a", 30, 1]]);
    });
  });

  it("refuse to overlap, to share names and to move their headings; they can be resized and dissolved", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C3").values = items;
      const table = sheet.tables.add("A1:C3", true);
      await context.sync();
      sheet.tables.add("C3:D9", true);
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      const second = sheet.tables.add("F1:G3", true);
      second.name = "Table1";
      expect((await failureOf(() => context.sync())).code).toBe("ItemAlreadyExists");
      table.resize("A2:C4");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      table.resize("A1:D6");
      const range = table.getRange().load("address");
      table.columns.load("items/name");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:D6");
      expect(table.columns.items.map((item) => item.name)).toEqual(["id", "group", "x", "Column4"]);
      table.convertToRange();
      await context.sync();
    });
    expect([model.tables.length, model.value(1, 0)]).toEqual([1, 1]);
  });

  it("fill the blank row of a new table first and count rows in the middle", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.getRange("A9").values = [["below"]];
      const table = sheet.tables.add("A1:B1", true);
      table.rows.add(undefined, [
        [1, 2],
        [5, 6],
      ]);
      table.rows.add(1, [[3, 4]]);
      table.rows.getItemAt(2).delete();
      const body = table.getDataBodyRange().load("values,address");
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("address");
      await context.sync();
      expect([body.address, body.values]).toEqual([
        "Sheet1!A2:B3",
        [
          [1, 2],
          [3, 4],
        ],
      ]);
      expect(totals.address).toBe("Sheet1!A4:B4");
    });
  });
});

describe("what a workbook keeps, through the real Office.js", () => {
  it("names, settings, XML parts and properties", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("Sheet1");
      workbook.names.add("Box", sheet.getRange("A1:C5"), "a comment");
      workbook.settings.add("key", { a: [1, 2] });
      workbook.customXmlParts.add('<?xml version="1.0"?><s:seg xmlns:s="urn:seg"><a/></s:seg>');
      workbook.properties.custom.add("Model", "v1");
      workbook.properties.title = "Plan";
      await context.sync();
      const name = workbook.names.getItem("Box").load("name,value,formula,type,comment");
      const range = name.getRange().load("address");
      const setting = workbook.settings.getItemOrNullObject("key").load("value");
      const none = workbook.settings.getItemOrNullObject("none");
      const parts = workbook.customXmlParts.getByNamespace("urn:seg").load("items/id,items/namespaceUri");
      const only = workbook.customXmlParts.getByNamespace("urn:seg").getOnlyItemOrNullObject();
      const custom = workbook.properties.custom.getItem("model").load("value");
      workbook.properties.load("title");
      await context.sync();
      expect([name.value, name.formula, name.type, name.comment]).toEqual([
        "Sheet1!$A$1:$C$5",
        "=Sheet1!$A$1:$C$5",
        "Range",
        "a comment",
      ]);
      expect(range.address).toBe("Sheet1!A1:C5");
      expect(setting.value).toEqual({ a: [1, 2] });
      expect([none.isNullObject, only.isNullObject]).toEqual([true, false]);
      expect([custom.value, workbook.properties.title]).toEqual(["v1", "Plan"]);
      const xml = parts.items[0]?.getXml();
      parts.items[0]?.setXml('<seg xmlns="urn:two"/>');
      const moved = workbook.customXmlParts.getByNamespace("urn:two").load("items/id");
      await context.sync();
      expect(xml?.value).toContain("<s:seg");
      expect(moved.items).toHaveLength(1);
      moved.items[0]?.delete();
      name.delete();
      workbook.settings.getItem("key").delete();
      const gone = [workbook.names.getItemOrNullObject("Box"), workbook.settings.getItemOrNullObject("key")];
      await context.sync();
      expect(gone.map((item) => item.isNullObject)).toEqual([true, true]);
      workbook.names.add("A1", "=1");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
  });

  it("sheets: order, visibility, colours, gridlines, panes, page layout", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const two = worksheets.add("Two");
      worksheets.add("Three");
      two.position = 0;
      two.tabColor = "#00b050";
      two.showGridlines = false;
      two.freezePanes.freezeRows(2);
      two.pageLayout.orientation = "Landscape";
      two.pageLayout.zoom = { horizontalFitToPages: 1 };
      two.pageLayout.setPrintTitleRows("$1:$2");
      worksheets.getItem("Three").visibility = "Hidden";
      const frozen = two.freezePanes.getLocationOrNullObject().load("address");
      const titles = two.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      two.load("position,tabColor,showGridlines,pageLayout/orientation,pageLayout/zoom");
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      worksheets.load("items/name,items/visibility");
      await context.sync();
      expect([two.position, two.tabColor, two.showGridlines]).toEqual([0, "#00B050", false]);
      expect([frozen.address, titles.address]).toEqual(["Two!1:2", "Two!1:2"]);
      expect([two.pageLayout.orientation, two.pageLayout.zoom]).toEqual(["Landscape", { horizontalFitToPages: 1 }]);
      expect([all.value, visible.value]).toEqual([3, 2]);
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Two", "Sheet1", "Three"]);
      two.name = "Zwei";
      two.activate();
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("Zwei");
    });
  });
});

describe("charts through the real Office.js", () => {
  it("are built from a range, placed, titled and coloured; a second axis exists when a series uses it", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C4").values = [
        ["item", "value", "share"],
        ["a", 30, 0.5],
        ["b", 20, 0.8],
        ["c", 10, 1],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.name = "Pareto";
      chart.title.text = "Pareto";
      chart.legend.position = "Right";
      chart.setPosition("E2", "H11");
      chart.axes.valueAxis.title.text = "Value";
      chart.axes.categoryAxis.format.font.size = 9;
      chart.axes.getItem("Value", "Secondary").title.text = "too early";
      expect((await failureOf(() => context.sync())).code).toBe("InvalidOperation");
      const share = chart.series.getItemAt(1);
      share.chartType = "Line";
      share.axisGroup = "Secondary";
      share.format.line.color = "#c00000";
      share.hasDataLabels = true;
      chart.series.getItemAt(0).format.fill.setSolidColor("#1f4e79");
      const second = chart.axes.getItem("Value", "Secondary");
      second.title.text = "Share";
      second.maximum = 1;
      second.numberFormat = "0%";
      const added = chart.series.add("Line at 0.8");
      added.setValues(sheet.getRange("C2:C4"));
      added.setXAxisValues(sheet.getRange("A2:A4"));
      chart.load("name,left,top,width,height,chartType");
      chart.series.load("count,items/name,items/chartType");
      chart.axes.categoryAxis.load("format/font/size");
      await context.sync();
      expect([chart.name, chart.left, chart.top, chart.width, chart.height]).toEqual(["Pareto", 192, 15, 192, 150]);
      expect(chart.series.items.map((series) => [series.name, series.chartType])).toEqual([
        ["value", "ColumnClustered"],
        ["share", "Line"],
        ["Line at 0.8", "ColumnClustered"],
      ]);
      expect(chart.axes.categoryAxis.format.font.size).toBe(9);
      chart.getImage();
      expect((await failureOf(() => context.sync())).code).toBe("ApiNotImplementedInWorkbench");
    });
    const [chart] = model.charts;
    expect(chart?.series[0]).toMatchObject({
      values: "=Sheet1!$B$2:$B$4",
      categories: "=Sheet1!$A$2:$A$4",
      format: { fill: "#1F4E79" },
    });
    expect(chart?.axes.secondaryValue).toMatchObject({ title: "Share", maximum: 1, numberFormat: "0%" });
    await run(async (context) => {
      const charts = context.workbook.worksheets.getItem("Sheet1").charts;
      charts.getItem("Pareto").delete();
      const none = charts.getItemOrNullObject("Pareto");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("keep only properties the library itself knows", () => {
    const classes = excelHost().Excel as unknown as Record<string, { prototype: { _scalarPropertyNames: string[] } }>;
    for (const [className, properties] of Object.entries(keptProperties)) {
      const known = classes[className]?.prototype._scalarPropertyNames;
      expect(known).toEqual(expect.arrayContaining(Object.keys(properties)));
    }
  });
});

describe("conditional formats through the real Office.js", () => {
  it("are added, read back, removed one by one and all at once", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("C2:C5");
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#70ad47";
      const text = sheet.getRange("B2:B5").conditionalFormats.add("ContainsText");
      text.textComparison.format.fill.color = "#C6E0B4";
      text.textComparison.rule = { operator: "Contains", text: "A" };
      const value = sheet.getRange("A2:A5").conditionalFormats.add("CellValue");
      value.cellValue.format.font.color = "red";
      value.cellValue.rule = { formula1: "=2", operator: "GreaterThan" };
      const custom = sheet.getRange("A2:A5").conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$A2>1";
      custom.custom.format.font.bold = true;
      const formats = range.conditionalFormats.load("items/type");
      const count = formats.getCount();
      const wrong = bar.cellValueOrNullObject;
      await context.sync();
      expect(formats.items.map((item) => item.type)).toEqual(["DataBar", "ColorScale"]);
      expect([count.value, wrong.isNullObject]).toEqual([2, true]);
      bar.delete();
      await context.sync();
      range.conditionalFormats.clearAll();
      const none = range.conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
    expect(model.conditionalFormats.map((format) => format.type)).toEqual(["Custom", "CellValue", "ContainsText"]);
  });
});
