import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

async function codeOf(context: Excel.RequestContext, work: () => unknown): Promise<string> {
  work();
  return (await failureOf(() => context.sync())).code;
}

describe("what can be read of ranges through the real Office.js", () => {
  it("edges and extensions as Ctrl and arrows find them", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:B4").values = [[1], [2], [3]];
      sheet.getRange("B8").values = [[4]];
      const found = [
        sheet.getRange("B2").getRangeEdge("Down"),
        sheet.getRange("B4").getRangeEdge("Down"),
        sheet.getRange("B8").getRangeEdge("Down"),
        sheet.getRange("B8").getRangeEdge("Up"),
        sheet.getRange("B3").getRangeEdge("Right"),
        sheet.getRange("A2:B2").getExtendedRange("Down", "B2"),
        sheet.getRange("B8:C8").getExtendedRange("Up"),
      ];
      for (const range of found) range.load("address");
      await context.sync();
      expect(found.map(({ address }) => address.slice(7))).toEqual([
        "B4",
        "B8",
        "B1048576",
        "B4",
        "XFD3",
        "A2:B4",
        "B4:C8",
      ]);
      expect(await codeOf(context, () => sheet.getRange("A1").getRangeEdge("Down", "B2").load("address"))).toBe(
        "InvalidArgument",
      );
    });
  });

  it("formulas in the notation R1C1, both ways", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("C3:D3");
      range.formulas = [["=SUM(A$1:B2)+$A:$A+Sheet1!C2", '=IF(R1="R1C1",ROW(C3),5:5)']];
      range.load("formulasR1C1");
      await context.sync();
      expect(range.formulasR1C1).toEqual([
        ["=SUM(R1C[-2]:R[-1]C[-1])+C1+Sheet1!R[-1]C", '=IF(R[-2]C[14]="R1C1",ROW(RC[-1]),R[2])'],
      ]);
      const copy = sheet.getRange("C4:D4");
      copy.formulasR1C1 = range.formulasR1C1;
      copy.load("formulas");
      await context.sync();
      expect(copy.formulas).toEqual([["=SUM(A$1:B3)+$A:$A+Sheet1!C3", '=IF(R2="R1C1",ROW(C4),6:6)']]);
      expect(await codeOf(context, () => (sheet.getRange("A1").formulasR1C1 = [["=RC[-1]"]]))).toBe("InvalidArgument");
    });
  });

  it("precedents and dependents", async () => {
    const { run, workbook } = excelHost();
    workbook.addSheet("Two");
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1:B2").formulas = [["=SUM(A1:A3)+Two!C1"], ["=B1*2"]];
      context.workbook.worksheets.getItem("Two").getRange("D1").formulas = [["=Sheet1!B2"]];
      const direct = sheet.getRange("B1").getDirectPrecedents().load("addresses");
      const all = sheet.getRange("B2").getPrecedents().load("addresses");
      const readers = sheet.getRange("A2").getDependents().load("addresses");
      const own = sheet.getRange("B1").getDirectPrecedents().getRangeAreasBySheet("Sheet1").load("address");
      await context.sync();
      expect(direct.addresses).toEqual(["Sheet1!A1:A3", "Two!C1"]);
      expect(all.addresses).toEqual(["Sheet1!B1,Sheet1!A1:A3", "Two!C1"]);
      expect(readers.addresses).toEqual(["Sheet1!B1,Sheet1!B2", "Two!D1"]);
      expect(own.address).toBe("Sheet1!A1:A3");
      expect(await codeOf(context, () => sheet.getRange("A1").getDirectPrecedents().load("addresses"))).toBe(
        "ItemNotFound",
      );
    });
  });

  it("several areas at once", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const areas = sheet.getRanges("A1:B2, D4");
      areas.format.fill.color = "#00FF00";
      sheet.getRange("A1:D4").values = Array.from({ length: 4 }, (_row, i) => [i, "", "", i]);
      const walked = [areas.getOffsetRangeAreas(1, 1), areas.getEntireRow(), areas.getIntersection("B1:D4")];
      for (const item of walked) item.load("address,areaCount,cellCount");
      const constants = areas.getSpecialCells("Constants").load("address");
      const blanks = areas.getSpecialCellsOrNullObject("Formulas");
      areas.load("address,areaCount,cellCount");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5]);
      expect(walked.map(({ address }) => address)).toEqual([
        "Sheet1!B2:C3,Sheet1!E5",
        "Sheet1!1:2,Sheet1!4:4",
        "Sheet1!B1:B2,Sheet1!D4",
      ]);
      expect([constants.address, blanks.isNullObject]).toEqual(["Sheet1!A1:A2,Sheet1!D4", true]);
      expect(await codeOf(context, () => areas.getOffsetRangeAreas(-1, 0).load("address"))).toBe("InvalidArgument");
      expect(await codeOf(context, () => areas.getSpecialCells("Rare" as "Blanks").load("address"))).toBe(
        "InvalidArgument",
      );
    });
  });

  it("properties of cells, rows and columns, set and read as a matrix", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([
        [{ format: { fill: { color: "red" }, borders: { diagonalUp: { style: "Continuous" } } } }, {}],
      ]);
      sheet.getRange("A1:A2").setRowProperties([{ rowHidden: true }, { format: { rowHeight: 33 } }]);
      sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 99 } }, { columnHidden: true }]);
      await context.sync();
      const cells = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, borders: { style: true } },
      });
      const rows = sheet.getRange("A1:A2").getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true, columnIndex: true });
      await context.sync();
      expect(cells.value[0]?.[0]).toMatchObject({ address: "Sheet1!A1", format: { fill: { color: "#FF0000" } } });
      expect(cells.value[0]?.[0]?.format?.borders?.diagonalUp?.style).toBe("Continuous");
      expect(cells.value[0]?.[1]?.format?.borders?.diagonalUp?.style).toBe("None");
      expect(rows.value.map(({ rowHidden, format }) => [rowHidden, format?.rowHeight])).toEqual([
        [true, 15],
        [false, 33],
      ]);
      expect(columns.value).toEqual([
        { columnHidden: false, columnIndex: 0 },
        { columnHidden: true, columnIndex: 1 },
      ]);
      expect(await codeOf(context, () => range.setCellProperties([[{}]]))).toBe("InvalidArgument");
    });
    expect(model.columnWidths.get(0)).toBe(99);
  });

  it("links, groups and what number formats are", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "Sheet1!B9", screenTip: "there", textToDisplay: "007" };
      cell.load("hyperlink,values");
      sheet.getRange("C1:C4").numberFormat = [["0.00"], ["0%"], ["yyyy-mm-dd"], ["@"]];
      const formats = sheet.getRange("C1:C4").load("numberFormatCategories");
      await context.sync();
      expect(cell.hyperlink).toEqual({ documentReference: "Sheet1!B9", screenTip: "there", textToDisplay: "007" });
      expect(cell.values).toEqual([["007"]]);
      expect(formats.numberFormatCategories).toEqual([["Number"], ["Percentage"], ["Date"], ["Text"]]);
      cell.clear("Hyperlinks");
      cell.load("hyperlink");
      sheet.getRange("2:4").group("ByRows");
      sheet.getRange("3:3").group("ByRows");
      sheet.getRange("2:4").hideGroupDetails("ByRows");
      await context.sync();
      expect(cell.hyperlink).toBeNull();
      expect([...model.rowLevels]).toEqual([
        [1, 1],
        [2, 2],
        [3, 1],
      ]);
      expect(model.hiddenRows.size).toBe(3);
      sheet.showOutlineLevels(2, 0);
      await context.sync();
      expect([...model.hiddenRows]).toEqual([2]);
      expect(await codeOf(context, () => sheet.getRange("9:9").ungroup("ByRows"))).toBe("InvalidOperation");
    });
  });
});
