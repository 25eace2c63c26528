import { createWorkbench } from "../../src/workbench/createWorkbench";
import { readBook } from "../../src/workbench/readBook";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";

test("a dotted function that a file spells with underscores alone is known by its name", async () => {
  const { workbook, editor } = createWorkbench();
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  // Written as _xldudf_SEG_SAFETYSTOCK_FILLRATE, as some versions of Excel store SEG.SAFETYSTOCK.FILLRATE.
  editor.enter(workbook.active, cell, [["=SEG.SAFETYSTOCK_FILLRATE(0.95,10,4,100)"]], {
    source: "Local",
    trigger: "Unknown",
  });
  const read = await readBook(await writeXlsx(workbook));
  expect(read.active.formula(0, 0)).toBe("=SEG.SAFETYSTOCK.FILLRATE(0.95,10,4,100)");
});
