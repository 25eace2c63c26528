import { richPlan } from "./richPlan";
import { bench } from "./support";

describe("writing a plan", () => {
  it("creates everything it promises", async () => {
    const b = bench();
    const receipt = await b.book.write(richPlan());
    expect(receipt.sheets).toEqual({ items: "Items", summary: "Summary" });
    expect(receipt.tables).toEqual({ items: "Items" });
    const items = b.workbook.sheet("Items");
    console.log(
      items?.tables,
      items?.charts,
      items?.conditionalFormats,
      items?.validations,
      items?.frozen,
      items?.pageLayout,
      b.workbook.names,
      items?.columnWidths,
    );
    const block = await b.book.read("Items!A3:E6");
    console.log(block.columns, (await b.book.read("Summary!A1:A2")).columns);
    await b.book.undoLastWrite();
    console.log(
      b.workbook.sheets.map((s) => s.name),
      b.workbook.names,
      b.workbook.active.name,
    );
  });
});
