import { createWorkbench } from "../../../src/workbench/createWorkbench";
import { writePackage } from "../../../src/workbench/xlsx/package";
import { lossesOf } from "../../../src/workbench/xlsx/lossesOf";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { CellError } from "../../../src/workbench/model/cellValue";
import { FILLS, FONTS, open, rows, saved, sheetXml, styles } from "./openAndSave";
import { LINKS, SPACE, fileParts, relation } from "./fileOf";

describe("ways of writing a workbook", () => {
  test("with prefixes, marks at the beginning, comments, CDATA and single quotes", async () => {
    const x = SPACE;
    const bytes = await writePackage([
      {
        path: "/XL/Workbook.xml",
        content: `\uFEFF<x:workbook xmlns:x="${x}" xmlns:rel="${LINKS}"><x:sheets><x:sheet name="A" sheetId="1" rel:id="q"/></x:sheets></x:workbook>`,
      },
      {
        path: "xl/_rels/workbook.xml.rels",
        content: `<Relationships>${relation("q", "worksheet", "/xl/worksheets/Blatt%201.xml")}${relation("t", "sharedStrings", "texts.xml")}</Relationships>`,
      },
      {
        path: "xl/worksheets/Blatt 1.xml",
        content: `<x:worksheet xmlns:x="${x}"><x:sheetData><!-- <x:row> --><x:row><x:c t='s'><x:v>0</x:v></x:c><x:c t="str"><x:f><![CDATA["<"&B9]]></x:f><x:v>a > b</x:v></x:c></x:row><x:row r="3"><x:c r="B3" t="b"><x:v>1</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
      { path: "xl/texts.xml", content: `<x:sst xmlns:x="${x}"><x:si><x:t>eins</x:t></x:si></x:sst>` },
    ]);
    const { active } = await readXlsx(bytes);
    expect([active.value(0, 0), active.value(0, 1), active.formula(0, 1)]).toEqual(["eins", "a > b", '="<"&B9']);
    expect([active.value(2, 1), active.value(2, 2)]).toEqual([true, 7]);
  });

  test("in UTF-16", async () => {
    const parts = fileParts(rows('<row r="1"><c r="A1" t="inlineStr"><is><t>Größe 中</t></is></c></row>'));
    const wide = parts.map((part) => {
      const text = `\uFEFF${String(part.content)}`;
      const content = Uint8Array.from(Buffer.from(text, "utf16le"));
      return part.path.includes("sheet1") ? { ...part, content } : part;
    });
    expect((await readXlsx(await writePackage(wide))).active.value(0, 0)).toBe("Größe 中");
  });

  test("in the strict form, with dates as ISO texts", async () => {
    const parts = fileParts(
      rows(
        '<row r="1"><c r="A1" t="d"><v>2024-05-06</v></c><c r="B1" t="d"><v>2024-05-06T12:00:00</v></c><c r="C1" t="d"><v>someday</v></c></row>',
      ),
    );
    const strict = parts.map((part) => ({
      ...part,
      content: String(part.content)
        .replaceAll(SPACE, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    }));
    const { active } = await readXlsx(await writePackage(strict));
    expect([active.value(0, 0), active.value(0, 1), active.value(0, 2)]).toEqual([45418, 45418.5, "someday"]);
  });

  test("counting days from 1904: dates move, numbers and times stay", async () => {
    const workbook = await open({
      ...rows('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>100</v></c></row>'),
      before: '<workbookPr date1904="1"/>',
      more: [
        styles(
          `${FONTS}${FILLS}<borders><border/></borders><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>`,
        ),
      ],
    });
    expect([0, 1, 2].map((column) => workbook.active.value(0, column))).toEqual([1462, 0.5, 100]);
    expect(lossesOf(workbook)).toEqual([expect.stringContaining("1904")]);
  });

  test("formulas shared by cells, and arrays of both kinds", async () => {
    const workbook = await open(
      rows(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">$B1*C$1+"A1"</f><v>1</v></c><c r="D1"><f t="array" ref="D1:D2">B1:B2*2</f><v>2</v></c><c r="E1"><f t="array" ref="E1">SUM(B1:B2*2)</f><v>2</v></c><c r="F1" cm="1"><f t="array" ref="F1:F2">B1:B2*3</f><v>2</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c><c r="D2"><v>4</v></c><c r="F2"><v>4</v></c></row>',
      ),
    );
    expect(workbook.active.formula(1, 0)).toBe('=$B2*C$1+"A1"');
    const xml = sheetXml(await saved(workbook));
    expect(xml).toContain('<c r="D1"><f t="array" ref="D1:D2">B1:B2*2</f>');
    expect(xml).toContain('<c r="E1"><f t="array" ref="E1">SUM(B1:B2*2)</f>');
    expect(xml).toContain('<c r="F1" cm="1"><f t="array" ref="F1:F2">B1:B2*3</f>');
  });

  test("a formula that cannot be read gives #NAME?, keeps its text, and the rest calculates", async () => {
    const workbook = await open(
      rows(
        '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>SUM((A1,</f><v>5</v></c><c r="C1"><f>A1*2</f><v>0</v></c></row>',
      ),
    );
    const { calc } = createWorkbench({ workbook });
    calc.recalculate(true);
    await calc.idle();
    const broken = workbook.active.value(0, 1);
    expect(broken instanceof CellError ? broken.code : broken).toBe("#NAME?");
    expect(workbook.active.value(0, 2)).toBe(4);
    expect(sheetXml(await saved(workbook))).toContain("<f>SUM((A1,</f>");
  });
});
