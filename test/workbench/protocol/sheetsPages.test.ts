import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

async function codeOf(context: Excel.RequestContext, work: () => unknown): Promise<string> {
  work();
  return (await failureOf(() => context.sync())).code;
}

describe("pages and panes of sheets through the real Office.js", () => {
  it("have margins, a zoom, paper and an order, all checked", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      pageLayout.setPrintMargins("Inches", { top: 1, header: 0.5 });
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.paperSize = "A4";
      pageLayout.printErrors = "Dash";
      pageLayout.printOrder = "OverThenDown";
      pageLayout.firstPageNumber = 3;
      pageLayout.load(
        "topMargin,headerMargin,bottomMargin,zoom,paperSize,printErrors,printOrder,firstPageNumber,draftMode",
      );
      await context.sync();
      expect([pageLayout.topMargin, pageLayout.headerMargin, pageLayout.bottomMargin]).toEqual([72, 36, 54]);
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect([pageLayout.paperSize, pageLayout.printErrors, pageLayout.printOrder]).toEqual([
        "A4",
        "Dash",
        "OverThenDown",
      ]);
      expect([pageLayout.firstPageNumber, pageLayout.draftMode]).toEqual([3, false]);
      const refused: (() => unknown)[] = [
        () => (pageLayout.zoom = { scale: 5 }),
        () => (pageLayout.zoom = { scale: 100, horizontalFitToPages: 1 }),
        () => (pageLayout.paperSize = "A44" as "A4"),
        () => (pageLayout.topMargin = -1),
        () => pageLayout.setPrintArea("No such"),
      ];
      for (const change of refused) expect(await codeOf(context, change)).toBe("InvalidArgument");
    });
  });

  it("have areas, titles, headings of their own and breaks", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
      expect(await codeOf(context, () => pageLayout.getPrintArea().load("address"))).toBe("ItemNotFound");
      pageLayout.setPrintArea(sheet.getRanges("A1:C9,E1:F9"));
      pageLayout.setPrintTitleRows("A1:C2");
      const area = pageLayout.getPrintArea().load("address");
      const titles = pageLayout.getPrintTitleRows().load("address");
      const { headersFooters } = pageLayout;
      headersFooters.state = "FirstAndDefault";
      headersFooters.firstPage.centerHeader = '&"Arial"Title';
      headersFooters.defaultForAllPages.rightFooter = "&P of &N";
      headersFooters.load("state,firstPage/centerHeader,defaultForAllPages/rightFooter");
      const added = horizontalPageBreaks.add("A20").load("rowIndex");
      horizontalPageBreaks.add("A10");
      const cell = added.getCellAfterBreak().load("address");
      horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect([area.address, titles.address]).toEqual(["Sheet1!A1:C9,Sheet1!E1:F9", "Sheet1!1:2"]);
      expect(headersFooters.firstPage.centerHeader).toBe('&"Arial"Title');
      expect([headersFooters.state, headersFooters.defaultForAllPages.rightFooter]).toEqual([
        "FirstAndDefault",
        "&P of &N",
      ]);
      expect(horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([9, 19]);
      expect([added.rowIndex, cell.address]).toEqual([19, "Sheet1!A20"]);
      horizontalPageBreaks.items[0]?.delete();
      verticalPageBreaks.add("D1");
      await context.sync();
      expect([model.pageLayout.rowBreaks, model.pageLayout.columnBreaks]).toEqual([[19], [3]]);
      expect(await codeOf(context, () => verticalPageBreaks.add("A1"))).toBe("InvalidArgument");
    });
  });

  it("freeze rows, columns or both", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const places: string[] = [];
      const changes = [
        () => sheet.freezePanes.freezeRows(2),
        () => sheet.freezePanes.freezeColumns(),
        () => sheet.freezePanes.freezeAt("A1:B3"),
      ];
      for (const change of changes) {
        change();
        const location = sheet.freezePanes.getLocation().load("address");
        await context.sync();
        places.push(location.address);
      }
      expect(places).toEqual(["Sheet1!1:2", "Sheet1!A:A", "Sheet1!A1:B3"]);
      expect(await codeOf(context, () => sheet.freezePanes.freezeRows(0))).toBe("InvalidArgument");
      sheet.freezePanes.unfreeze();
      expect(await codeOf(context, () => sheet.freezePanes.getLocation().load("address"))).toBe("ItemNotFound");
    });
  });
});
