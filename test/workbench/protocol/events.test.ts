import { excelHost } from "../../support/excelHost";

/** Handlers have to give a promise. */
function notes() {
  const seen: unknown[][] = [];
  const note = (what: unknown[]): Promise<void> => {
    seen.push(what);
    return Promise.resolve();
  };
  return { seen, note };
}

describe("events through the real Office.js", () => {
  it("tells handlers of the sheet, its tables, the selection and new sheets, until they are removed", async () => {
    const { run, quiet, Excel: library } = excelHost();
    const { seen, note } = notes();
    const handler = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("id");
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true);
      await context.sync();
      const result = sheet.onChanged.add((event) =>
        note(["sheet", event.changeType, event.address, event.source, event.triggerSource, event.details.valueAfter]),
      );
      context.workbook.tables.onChanged.add((event) => note(["table", event.address]));
      context.workbook.worksheets.onAdded.add((event) => note(["added", event.worksheetId !== ""]));
      sheet.onSelectionChanged.add((event) => note(["selected", event.address]));
      context.workbook.onSelectionChanged.add(() => note(["selection"]));
      await context.sync();
      return result;
    });
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").values = [[11]];
      context.workbook.worksheets.add("Two");
      sheet.getRange("A1:A2").select();
      await context.sync();
    });
    await quiet();
    expect(seen.filter(([kind]) => kind === "sheet")).toEqual([
      ["sheet", "RangeEdited", "B2", "Local", "ThisLocalAddin", 11],
    ]);
    expect(seen).toEqual(
      expect.arrayContaining([["table", "B2"], ["added", true], ["selected", "A1:A2"], ["selection"]]),
    );
    await library.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    seen.length = 0;
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [[12]];
      await context.sync();
    });
    await quiet();
    expect(seen).toEqual([["table", "B2"]]);
  });

  it("gives one event per write of several cells, without details, and leads to the range", async () => {
    const { run, quiet, editor, sheet } = excelHost();
    const { seen } = notes();
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        const values = await run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          return range.values;
        });
        seen.push([event.address, event.details, event.triggerSource, values]);
      });
      await context.sync();
    });
    editor.enter(sheet, { row: 1, column: 2, rows: 1, columns: 2 }, [["77", "x"]]);
    editor.flush();
    await quiet();
    expect(seen).toEqual([["C2:D2", undefined, "Unknown", [[77, "x"]]]]);
  });

  it("tells of inserted rows and of deleted sheets", async () => {
    const { run, quiet } = excelHost();
    const { seen, note } = notes();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add((event) =>
        note([event.changeType, event.address, event.changeDirectionState.insertShiftDirection]),
      );
      context.workbook.worksheets.onDeleted.add((event) => note(["deleted", event.worksheetId]));
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      context.workbook.worksheets.add("Two").delete();
      await context.sync();
    });
    await quiet();
    expect(seen).toEqual(
      expect.arrayContaining([
        ["RowInserted", "2:3", "Down"],
        ["deleted", expect.stringContaining("{")],
      ]),
    );
  });
});
