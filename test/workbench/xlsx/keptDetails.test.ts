/** @jest-environment node */
import { createWorkbench } from "../../../src/workbench/createWorkbench";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { lossesOf } from "../../../src/workbench/xlsx/lossesOf";
import { PackageReader } from "../../../src/workbench/xlsx/package";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import type { FileParts } from "./fileOf";
import { SPACE, fileOf, relation } from "./fileOf";
import { packageFaults, styleFaults } from "./packageFaults";

const open = async (parts: FileParts): Promise<Workbook> => readXlsx(await fileOf(parts));
async function saved(workbook: Workbook): Promise<PackageReader> {
  const bytes = await writeXlsx(workbook);
  expect([...(await packageFaults(bytes)), ...(await styleFaults(bytes))]).toEqual([]);
  return PackageReader.open(bytes);
}

test("settings of a printer and custom properties of a sheet come back", async () => {
  const settings = Uint8Array.from([68, 0, 0, 255, 1]);
  const properties = Uint8Array.from(Buffer.from("Größe £5", "utf16le"));
  const workbook = await open({
    sheets: [
      '<sheetData/><pageSetup orientation="portrait" r:id="rId1"/><customProperties><customPr name="Owner" r:id="rId2"/></customProperties>',
    ],
    relations:
      relation("rId1", "printerSettings", "../printerSettings/printerSettings1.bin") +
      relation("rId2", "customProperty", "../customProperty1.bin"),
    more: [
      { path: "xl/printerSettings/printerSettings1.bin", content: settings },
      { path: "xl/customProperty1.bin", content: properties },
    ],
  });
  expect(Object.fromEntries(workbook.active.customProperties)).toEqual({ Owner: "Größe £5" });
  expect(lossesOf(workbook)).toEqual([]);
  workbook.active.customProperties.set("Second", "2");
  const again = await readXlsx(await writeXlsx(workbook));
  expect(Object.fromEntries(again.active.customProperties)).toEqual({ Owner: "Größe £5", Second: "2" });
  const file = await saved(again);
  expect(file.bytes("xl/printerSettings/printerSettings1.bin")).toEqual(settings);
  const xml = file.text("xl/worksheets/sheet1.xml") ?? "";
  expect(xml).toMatch(/<pageSetup [^>]*r:id="rId1"\/><customProperties><customPr name="Owner" r:id="rId2"\/>/);
});

test("custom properties that are no text are named", async () => {
  const workbook = await open({
    sheets: ['<sheetData/><customProperties><customPr name="Odd" r:id="rId1"/></customProperties>'],
    relations: relation("rId1", "customProperty", "../customProperty1.bin"),
    more: [{ path: "xl/customProperty1.bin", content: Uint8Array.from([1, 2, 3]) }],
  });
  expect(lossesOf(workbook)).toEqual(["Custom properties of sheets that are no text"]);
});

test("pieces of notes keep their looks while the text is the same", async () => {
  const rich = '<text><r><rPr><b/></rPr><t>Ada:</t></r><r><t xml:space="preserve"> check &amp; tell</t></r></text>';
  const workbook = await open({
    sheets: ["<sheetData/>"],
    relations: relation("rId1", "comments", "../comments1.xml"),
    more: [
      {
        path: "xl/comments1.xml",
        content: `<comments xmlns="${SPACE}"><authors><author>Ada</author></authors><commentList><comment ref="B2" authorId="0">${rich}</comment></commentList></comments>`,
      },
    ],
  });
  const [note] = workbook.active.notes;
  expect(note?.text).toBe("Ada: check & tell");
  expect((await saved(workbook)).text("xl/comments1.xml")).toContain(rich);
  if (note) note.text = "Ada: done";
  const changed = (await saved(workbook)).text("xl/comments1.xml");
  expect(changed).toContain('<text><t xml:space="preserve">Ada: done</t></text>');
  expect(changed).not.toContain("<b/>");
});

test("filters by colour or icon are named, of sheets and tables, read and set here", async () => {
  const filter = '<autoFilter ref="A1:B3"><filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn></autoFilter>';
  const told = ["Filters by colour or icon (the rows they hide stay hidden)"];
  expect(lossesOf(await open({ sheets: [`<sheetData/>${filter}`] }))).toEqual(told);
  const table = {
    path: "xl/tables/table1.xml",
    content: `<table xmlns="${SPACE}" id="1" name="T" displayName="T" ref="A1:B3">${filter.replace("colorFilter", "iconFilter")}<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`,
  };
  const relations = relation("rId1", "table", "../tables/table1.xml");
  expect(lossesOf(await open({ sheets: ["<sheetData/>"], relations, more: [table] }))).toEqual(told);
  const { workbook } = createWorkbench();
  expect(lossesOf(workbook)).toEqual([]);
  workbook.active.autoFilter = {
    range: { row: 0, column: 0, rows: 3, columns: 1 },
    criteria: new Map([[0, { filterOn: "CellColor", color: "#FF0000" }]]),
  };
  expect(lossesOf(workbook)).toEqual(told);
});

describe("formulas longer than Excel takes", () => {
  const sum = (length: number): string => `=1+${" ".repeat(length - 4)}1`;

  test("are refused when entered", () => {
    const { workbook, editor } = createWorkbench();
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    editor.enter(workbook.active, cell, [[sum(8_192)]]);
    editor.flush();
    expect(workbook.active.value(0, 0)).toBe(2);
    expect(() => editor.enter(workbook.active, cell, [[sum(8_193)]])).toThrow(/too long.*8,192/);
  });

  test("become texts when a file holds them, and are named", async () => {
    const [fits, long] = [sum(8_192), sum(8_193)];
    const cells = `<c r="A1"><f>${fits.slice(1)}</f><v>1</v></c><c r="B1"><f>${long.slice(1)}</f><v>1</v></c>`;
    const workbook = await open({ sheets: [`<sheetData><row r="1">${cells}</row></sheetData>`] });
    expect([workbook.active.formula(0, 0), workbook.active.value(0, 0)]).toEqual([fits, 1]);
    expect([workbook.active.formula(0, 1), workbook.active.value(0, 1)]).toEqual([undefined, long]);
    expect(lossesOf(workbook)).toEqual(["Formulas longer than the 8,192 characters of Excel (they become texts)"]);
  });
});
