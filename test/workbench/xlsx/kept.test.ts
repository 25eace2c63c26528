import { createWorkbench } from "../../../src/workbench/createWorkbench";
import { lossesOf } from "../../../src/workbench/xlsx/lossesOf";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { area } from "../calc/bench";
import { FILLS, FONTS, open, rows, saved, sheetXml, styles } from "./openAndSave";
import { LINKS, SPACE, relation } from "./fileOf";

const texts = (inside: string) => ({ path: "xl/sharedStrings.xml", content: `<sst xmlns="${SPACE}">${inside}</sst>` });

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
