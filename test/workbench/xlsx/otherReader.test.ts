import { Workbook as OtherWorkbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { decorate, sample } from "./sample";

/** A reader that is not ours must find the same in our files. */
test("another library reads what we write", async () => {
  installChartSupport();
  const it = sample();
  decorate(it);
  const other = new OtherWorkbook();
  await other.xlsx.load(await writeXlsx(it.workbook));
  const sheet = other.getWorksheet("My stock");
  expect(sheet?.getCell("H1").value).toMatchObject({
    formula: "_xlfn._xlws.SORT(_xlfn.UNIQUE(B2:B4),1,-1)",
    result: 30,
    ref: "H1:H3",
    isDynamicArray: true,
  });
  expect(sheet?.getCell("A2").value).toBe("<a> & 'b'");
  expect(sheet?.getCell("A1").fill).toMatchObject({ fgColor: { argb: "FF217346" } });
  expect(sheet?.getCell("C2").numFmt).toBe("#,##0.00 [$€-407]");
  expect(sheet?.getTables()).toHaveLength(1);
  expect(sheet?.conditionalFormattings.flatMap((item) => item.rules.map((rule) => rule.type))).toEqual([
    "containsText",
    "cellIs",
    "expression",
    "colorScale",
    "dataBar",
  ]);
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false });
  const [chart] = sheet?.getCharts() ?? [];
  expect(chart?.title).toBe("Units & share");
  expect(chart?.chartTypes.map((group) => group.type)).toEqual(["bar", "line"]);
  expect(other.definedNames.getAllEntries().map((item) => item.name)).toEqual(
    expect.arrayContaining(["Rate", "Local"]),
  );
});
