import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

const figures = [
  ["item", "value", "share", "size"],
  ["a", 30, 0.5, 5],
  ["b", 20, 0.8, 3],
  ["c", 10, 1, 1],
];

describe("charts in full through the real Office.js", () => {
  it("give the data of their series and take other data", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D4").values = figures;
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
      sheet.getRange("B1").values = [["worth"]];
      const series = chart.series.getItemAt(0).load("name");
      const values = series.getDimensionValues("Values");
      const categories = series.getDimensionValues("Categories");
      const source = series.getDimensionDataSourceString("Values");
      const kind = series.getDimensionDataSourceType("Values");
      await context.sync();
      expect([series.name, values.value, categories.value]).toEqual(["worth", [30, 20, 10], ["a", "b", "c"]]);
      expect([source.value, kind.value]).toEqual(["Sheet1!$B$2:$B$4", "LocalRange"]);
      series.name = "=Sheet1!$C$1";
      series.setValues(sheet.getRange("C2:C4"));
      chart.axes.categoryAxis.setCategoryNames(sheet.getRange("D2:D4"));
      const other = series.getDimensionValues("Values");
      const named = series.getDimensionValues("Categories");
      series.load("name");
      await context.sync();
      expect([series.name, other.value, named.value]).toEqual(["share", [0.5, 0.8, 1], ["5", "3", "1"]]);
    });
  });

  it("draw bubbles from positions, heights and sizes", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D4").values = figures;
      const chart = sheet.charts.add("Bubble", sheet.getRange("B1:D4"), "Columns");
      const sizes = chart.series.getItemAt(0).getDimensionValues("BubbleSizes");
      await context.sync();
      expect(sizes.value).toEqual([5, 3, 1]);
      chart.series.getItemAt(0).setBubbleSizes(sheet.getRange("B2:B4"));
      await context.sync();
    });
    expect(model.charts[0]?.series).toEqual([
      expect.objectContaining({
        name: "share",
        categories: "=Sheet1!$B$2:$B$4",
        values: "=Sheet1!$C$2:$C$4",
        bubbleSizes: "=Sheet1!$B$2:$B$4",
      }),
    ]);
  });

  it("colour single points, keep trend lines, error bars and labels with the series they belong to", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D4").values = figures;
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:D4"), "Columns");
      const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      const point = first.points.getItemAt(2);
      point.format.fill.setSolidColor("#c00000");
      point.hasDataLabel = true;
      point.dataLabel.showSeriesName = true;
      second.trendlines.add("Linear").showEquation = true;
      second.yErrorBars.visible = true;
      second.dataLabels.showPercentage = true;
      point.load("value,hasDataLabel");
      const points = first.points.getCount();
      await context.sync();
      expect([point.value, point.hasDataLabel, points.value]).toEqual([10, true, 3]);
      first.delete();
      await context.sync();
      // What was the second series is the first now, and has kept what was set on it.
      const moved = chart.series.getItemAt(0).load("name,yErrorBars/visible,dataLabels/showPercentage");
      const trend = moved.trendlines.getItem(0).load("type,name,showEquation,showRSquared");
      await context.sync();
      expect([moved.name, moved.yErrorBars.visible, moved.dataLabels.showPercentage]).toEqual(["share", true, true]);
      expect([trend.type, trend.name, trend.showEquation, trend.showRSquared]).toEqual([
        "Linear",
        "Linear (share)",
        true,
        false,
      ]);
      trend.delete();
      const left = moved.trendlines.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
    expect(model.charts[0]?.series.map((series) => series.points)).toEqual([undefined, undefined]);
  });

  it("keep what is not drawn, checked by kind, and answer with Excel's usual values before", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D4").values = figures;
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
      chart.plotArea.format.fill.setSolidColor("#F2F2F2");
      chart.format.roundedCorners = true;
      chart.axes.valueAxis.setPositionAt(5);
      chart.axes.categoryAxis.format.line.color = "red";
      chart.legend.legendEntries.getItemAt(1).visible = false;
      chart.load("plotVisibleOnly,displayBlanksAs,format/roundedCorners");
      chart.axes.valueAxis.load("positionAt,isBetweenCategories");
      chart.axes.categoryAxis.format.line.load("color,lineStyle");
      const entry = chart.legend.legendEntries.getItemAt(1).load("visible,index");
      await context.sync();
      expect([chart.plotVisibleOnly, chart.displayBlanksAs, chart.format.roundedCorners]).toEqual([
        true,
        "NotPlotted",
        true,
      ]);
      const { positionAt, isBetweenCategories } = chart.axes.valueAxis;
      expect([positionAt, isBetweenCategories]).toEqual([5, true]);
      expect([chart.axes.categoryAxis.format.line.color, entry.visible, entry.index]).toEqual(["#FF0000", false, 1]);
      chart.plotVisibleOnly = "yes" as unknown as boolean;
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      chart.getImage();
      expect((await failureOf(() => context.sync())).code).toBe("ApiNotImplementedInWorkbench");
    });
  });

  it("tell when they are made, activated, left and deleted", async () => {
    const { run, quiet } = excelHost();
    const seen: string[] = [];
    const note = (what: string) => (): Promise<void> => {
      seen.push(what);
      return Promise.resolve();
    };
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
      await context.sync();
      sheet.charts.onAdded.add(note("added"));
      sheet.charts.onActivated.add(note("activated"));
      sheet.charts.onDeactivated.add(note("left"));
      sheet.charts.onDeleted.add(note("deleted"));
      await context.sync();
      const chart = sheet.charts.add("Waterfall", sheet.getRange("A1:B3"));
      chart.activate();
      sheet.getRange("A1").select();
      chart.delete();
      await context.sync();
    });
    await quiet();
    expect(seen).toEqual(["added", "activated", "left", "deleted"]);
  });
});
