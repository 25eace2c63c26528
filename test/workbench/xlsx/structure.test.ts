import { Workbook } from "../../../src/workbench/model/workbook";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { packageFaults, styleFaults } from "./packageFaults";
import { everything } from "./everything";

describe("what is written has the structure Excel insists on", () => {
  test.each([
    ["an empty workbook", () => new Workbook()],
    ["a workbook with everything", everything],
  ])("%s", async (_what, make) => {
    const bytes = await writeXlsx(make());
    expect(await packageFaults(bytes)).toEqual([]);
    expect(await styleFaults(bytes)).toEqual([]);
  });

  test("also when it was read before", async () => {
    const bytes = await writeXlsx(await readXlsx(await writeXlsx(everything())));
    expect(await packageFaults(bytes)).toEqual([]);
    expect(await styleFaults(bytes)).toEqual([]);
  });

  test("the same workbook gives the same bytes, and again after reading", async () => {
    const first = await writeXlsx(everything());
    expect(Buffer.compare(await writeXlsx(everything()), first)).toBe(0);
    const second = await writeXlsx(await readXlsx(first));
    const third = await writeXlsx(await readXlsx(second));
    expect(Buffer.compare(third, second)).toBe(0);
  });

  test("the check itself finds what is wrong", async () => {
    const { writePackage } = await import("../../../src/workbench/xlsx/package");
    const broken = await writePackage([
      { path: "[Content_Types].xml", content: '<Types><Override PartName="/xl/gone.xml" ContentType="x"/></Types>' },
      { path: "xl/worksheets/sheet1.xml", content: '<worksheet><sheetData/><cols/><drawing r:id="rId1"/></worksheet>' },
    ]);
    const faults = await packageFaults(broken);
    expect(faults).toEqual(
      expect.arrayContaining([
        "xl/worksheets/sheet1.xml: no content type",
        "xl/worksheets/sheet1.xml: <cols> comes too late in <worksheet>",
        "xl/worksheets/sheet1.xml: <cols> is empty",
        "content type for /xl/gone.xml, which is missing",
        "xl/worksheets/sheet1.xml: no part refers to it",
      ]),
    );
  });
});
