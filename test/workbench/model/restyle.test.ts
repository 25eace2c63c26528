import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";

test("looks of a whole sheet change once for each cell", () => {
  const { active: sheet } = new Workbook();
  sheet.patchStyle({ row: 1, column: 1, rows: 1, columns: 1 }, { indent: 1 });
  sheet.restyle({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, (style) => ({
    ...style,
    indent: (style.indent ?? 0) + 1,
  }));
  expect(sheet.style(1, 1).indent).toBe(2);
});
