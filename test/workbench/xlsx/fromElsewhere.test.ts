import { createWorkbench } from "../../../src/workbench/createWorkbench";
import { PackageReader, writePackage } from "../../../src/workbench/xlsx/package";
import { lossesOf } from "../../../src/workbench/xlsx/lossesOf";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { CellError } from "../../../src/workbench/model/cellValue";
import { area } from "../calc/bench";
import type { FileParts } from "./fileOf";
import { LINKS, SPACE, fileOf, fileParts, relation } from "./fileOf";
import { packageFaults, styleFaults } from "./packageFaults";

const open = async (parts: FileParts): Promise<Workbook> => readXlsx(await fileOf(parts));
const rows = (xml: string): FileParts => ({ sheets: [`<sheetData>${xml}</sheetData>`] });

/** Writes a workbook, checks the file, and gives its parts. */
async function saved(workbook: Workbook): Promise<PackageReader> {
  const bytes = await writeXlsx(workbook);
  expect([...(await packageFaults(bytes)), ...(await styleFaults(bytes))]).toEqual([]);
  return PackageReader.open(bytes);
}
const sheetXml = (file: PackageReader): string => file.text("xl/worksheets/sheet1.xml") ?? "";
const styles = (inside: string) => ({
  path: "xl/styles.xml",
  content: `<styleSheet xmlns="${SPACE}">${inside}</styleSheet>`,
});
const FONTS = '<fonts><font><sz val="10"/><name val="Arial"/><charset val="204"/></font></fonts>';
const FILLS =
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
const texts = (inside: string) => ({ path: "xl/sharedStrings.xml", content: `<sst xmlns="${SPACE}">${inside}</sst>` });

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
      const content = Uint8Array.from(
        [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
      );
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

describe("kept as it came", () => {
  test("texts with formatted pieces and readings, while they are the same text", async () => {
    const rich = '<r><t xml:space="preserve">big </t></r><r><rPr><b/><sz val="20"/></rPr><t>deal</t></r>';
    const ruby = '<t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>';
    const workbook = await open({
      ...rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>'),
      more: [texts(`<si>${rich}</si><si>${ruby}</si>`)],
    });
    expect([workbook.active.value(0, 0), workbook.active.value(0, 1)]).toEqual(["big deal", "課"]);
    workbook.active.setValue(0, 2, "another");
    const file = await saved(workbook);
    expect(file.text("xl/sharedStrings.xml")).toContain(`<si>${rich}</si><si>${ruby}</si><si><t>another</t></si>`);
    expect(sheetXml(file)).toContain(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
    );
  });

  test("theme, standard font, named styles and colours of an own palette", async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Ours"><a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="102030"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    const workbook = await open({
      ...rows('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row>'),
      more: [
        { path: "xl/theme/theme1.xml", content: theme },
        styles(
          `${FONTS}<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="3"/></patternFill></fill></fills><borders><border/></borders>` +
            '<cellStyleXfs><xf/><xf fillId="2" applyFont="0"/></cellStyleXfs><cellXfs><xf xfId="0"/><xf fillId="2" xfId="1"/><xf fillId="3" xfId="0"/></cellXfs><cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Ours" xfId="1"/></cellStyles>' +
            '<colors><indexedColors><rgbColor rgb="FF000000"/><rgbColor rgb="FF000000"/><rgbColor rgb="FF000000"/><rgbColor rgb="FFABCDEF"/></indexedColors></colors>',
        ),
      ],
    });
    expect(workbook.active.style(0, 0)).toEqual({ fill: "#102030", named: "Ours" });
    expect(workbook.active.style(0, 1)).toEqual({ fill: "#ABCDEF" });
    const file = await saved(workbook);
    expect(file.text("xl/theme/theme1.xml")).toBe(theme);
    expect(file.text("xl/styles.xml")).toContain('<font><sz val="10"/><name val="Arial"/><charset val="204"/></font>');
    expect(file.text("xl/styles.xml")).toContain('<cellStyle name="Ours" xfId="1"/>');
    expect((await readXlsx(await writeXlsx(workbook))).active.style(0, 0)).toEqual({ fill: "#102030", named: "Ours" });
  });

  test("hashes of passwords of sheets and workbook", async () => {
    const hash = 'algorithmName="SHA-512" hashValue="abc=" saltValue="def==" spinCount="100000"';
    const workbook = await open({
      sheets: [`<sheetData/><sheetProtection ${hash} sheet="1" objects="1" sort="0" selectLockedCells="1"/>`],
      before: '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>',
    });
    expect(workbook.active.protection).toMatchObject({
      protected: true,
      options: { allowSort: true, allowEditObjects: false, allowEditScenarios: true, selectionMode: "Unlocked" },
    });
    const file = await saved(workbook);
    expect(sheetXml(file)).toContain(`<sheetProtection ${hash} sheet="1"`);
    expect(file.text("xl/workbook.xml")).toContain('<workbookProtection workbookPassword="CC1A" lockStructure="1"/>');
  });

  test("pictures and shapes, under new relations beside a chart", async () => {
    const xdr =
      'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const anchor = (inside: string) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/>${inside}<xdr:clientData/></xdr:oneCellAnchor>`;
    const picture = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="P"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${LINKS}" r:embed="rId9"/></xdr:blipFill><xdr:spPr/></xdr:pic>`;
    const workbook = await open({
      sheets: ['<sheetData/><drawing r:id="rId1"/>'],
      relations: relation("rId1", "drawing", "../drawings/drawing1.xml"),
      more: [
        {
          path: "xl/drawings/drawing1.xml",
          content: `<xdr:wsDr ${xdr}>${anchor(picture)}${anchor("<xdr:sp><xdr:txBody>a &amp; b</xdr:txBody></xdr:sp>")}</xdr:wsDr>`,
        },
        {
          path: "xl/drawings/_rels/drawing1.xml.rels",
          content: `<Relationships>${relation("rId9", "image", "../media/image1.png")}</Relationships>`,
        },
        { path: "xl/media/image1.png", content: Uint8Array.from([1, 2, 3]) },
      ],
    });
    expect(lossesOf(workbook)).toEqual([]);
    const file = await saved(workbook);
    expect(file.bytes("xl/media/image1.png")).toEqual(Uint8Array.from([1, 2, 3]));
    expect(file.text("xl/drawings/drawing1.xml")).toContain('r:embed="rId1"');
    expect(file.text("xl/drawings/drawing1.xml")).toContain("<xdr:sp><xdr:txBody>a &amp; b</xdr:txBody></xdr:sp>");
  });

  test("charts, until somebody changes them", async () => {
    const c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    const chart = `<c:chartSpace xmlns:c="${c}"><c:chart><c:plotArea><c:layout/><c:lineChart><c:ser><c:idx val="0"/><c:order val="0"/><c:trendline><c:trendlineType val="linear"/></c:trendline><c:val><c:numRef><c:f>S1!$A$1:$A$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:lineChart></c:plotArea></c:chart></c:chartSpace>`;
    const frame = `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="C"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${LINKS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
    const workbook = await open({
      sheets: ['<sheetData/><drawing r:id="rId1"/>'],
      relations: relation("rId1", "drawing", "../drawings/drawing1.xml"),
      more: [
        {
          path: "xl/drawings/drawing1.xml",
          content: `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="127000" cy="127000"/>${frame}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
        },
        {
          path: "xl/drawings/_rels/drawing1.xml.rels",
          content: `<Relationships>${relation("rId1", "chart", "../charts/chart1.xml")}</Relationships>`,
        },
        { path: "xl/charts/chart1.xml", content: chart },
      ],
    });
    expect((await saved(workbook)).text("xl/charts/chart1.xml")).toBe(chart);
    const [own] = workbook.active.charts;
    if (own) own.title = { text: "New", visible: true };
    expect((await saved(workbook)).text("xl/charts/chart1.xml")).not.toContain("trendline");
    expect(lossesOf(workbook)).toEqual([expect.stringContaining("changed charts")]);
  });

  test("links to other workbooks, with the values they had", async () => {
    const link = `<externalLink xmlns="${SPACE}" xmlns:r="${LINKS}"><externalBook r:id="rId1"/></externalLink>`;
    const workbook = await open({
      ...rows('<row r="1"><c r="A1"><f>[1]Data!A1</f><v>7</v></c></row>'),
      after: '<externalReferences><externalReference r:id="rIdX"/></externalReferences>',
      bookRelations: relation("rIdX", "externalLink", "externalLinks/externalLink4.xml"),
      more: [
        { path: "xl/externalLinks/externalLink4.xml", content: link },
        {
          path: "xl/externalLinks/_rels/externalLink4.xml.rels",
          content: `<Relationships>${relation("rId1", "externalLinkPath", "file:///c:/data.xlsx", ' TargetMode="External"')}</Relationships>`,
        },
      ],
    });
    const file = await saved(workbook);
    expect(file.text("xl/externalLinks/externalLink1.xml")).toBe(link);
    expect(sheetXml(file)).toContain("<f>[1]Data!A1</f><v>7</v>");
  });

  test("sparklines, until rows are inserted", async () => {
    const ext = '<ext uri="{05C60535-1F16-4FD2-B633-F4F36F0B64E0}" xmlns:x14="urn:x14"><x14:sparklineGroups/></ext>';
    const workbook = await open({
      sheets: [`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><extLst>${ext}</extLst>`],
    });
    expect(sheetXml(await saved(workbook))).toContain("<x14:sparklineGroups/>");
    expect(lossesOf(workbook)).toEqual([]);
    const { editor } = createWorkbench({ workbook });
    editor.insert(workbook.active, area("1:1"), "Down");
    expect(sheetXml(await saved(workbook))).not.toContain("sparkline");
    expect(lossesOf(workbook)).toEqual([expect.stringContaining("Sparklines")]);
  });

  test("one rule over several areas, with formulas for the first cell of all", async () => {
    const workbook = await open({
      sheets: [
        '<sheetData/><conditionalFormatting sqref="C3:C9 A2:A4"><cfRule type="expression" priority="1"><formula>A2&gt;$B$1</formula></cfRule></conditionalFormatting>',
      ],
    });
    expect(workbook.active.conditionalFormats.map(({ rule }) => rule.formula)).toEqual(["=C3>$B$1", "=A2>$B$1"]);
    const file = await saved(workbook);
    expect(sheetXml(file)).toContain(
      '<conditionalFormatting sqref="C3:C9 A2:A4"><cfRule type="expression" priority="1"><formula>A2&gt;$B$1</formula>',
    );
  });

  test("views, outline settings, closed groups and rows with a style", async () => {
    const sheet =
      '<sheetPr codeName="Tabelle1"><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView rightToLeft="1" zoomScale="85" showZeros="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
      '<cols><col min="2" max="3" width="20" customWidth="1" outlineLevel="1"/><col min="4" max="4" width="9.140625" collapsed="1"/></cols><sheetData><row r="2" s="1" customFormat="1" outlineLevel="2" hidden="1"/><row r="3" collapsed="1"/></sheetData>';
    const workbook = await open({
      sheets: [sheet],
      more: [styles(`${FONTS}${FILLS}<borders><border/></borders><cellXfs><xf/><xf numFmtId="9"/></cellXfs>`)],
    });
    const xml = sheetXml(await saved(workbook));
    for (const piece of [
      'codeName="Tabelle1"',
      '<outlinePr summaryBelow="0"/>',
      'rightToLeft="1"',
      'zoomScale="85"',
      'showZeros="0"',
      '<row r="2" s="1" customFormat="1" hidden="1" outlineLevel="2">',
      '<row r="3" collapsed="1">',
      'max="3" width="20" customWidth="1" outlineLevel="1"',
      'collapsed="1"/></cols>',
    ]) {
      expect(xml).toContain(piece);
    }
  });
});

test("what is not kept is named", async () => {
  const empty = (path: string) => ({ path, content: "<x/>" });
  const workbook = await open({
    sheets: ['<sheetData/><scenarios/><picture r:id="rId5"/><controls/><extLst><ext uri="{unknown}"/></extLst>'],
    more: [
      "xl/vbaProject.bin",
      "xl/pivotTables/pivotTable1.xml",
      "xl/slicers/slicer1.xml",
      "xl/ctrlProps/ctrlProp1.xml",
      "xl/connections.xml",
      "xl/charts/chartEx1.xml",
      "_xmlsignatures/sig1.xml",
    ].map(empty),
  });
  expect(lossesOf(workbook)).toEqual([
    "Additions of newer Excel versions to sheets",
    "Background pictures of sheets",
    "Charts of newer kinds: waterfall, treemap, map …",
    "Connections to data sources and queries",
    "Digital signatures",
    "Form controls",
    "Macros (VBA)",
    "Pivot tables (their values stay)",
    "Scenarios",
    "Slicers",
  ]);
});
