import type { Workbook } from "../../../src/workbench/model/workbook";
import { writePackage } from "../../../src/workbench/xlsx/package";
import type { Part } from "../../../src/workbench/xlsx/package";
import { fileOf, fileOfRows, fileParts, fileWithPart, relation } from "./fileOf";

/** Files that open in spite of something: what to look at, and what must be there. */
export const oddFiles: readonly (readonly [
  string,
  () => Promise<Uint8Array>,
  (workbook: Workbook) => unknown,
  unknown,
])[] = [
  [
    "columns without end",
    () => fileOf({ sheets: ['<cols><col min="1" max="99999999999" hidden="1"/></cols><sheetData/>'] }),
    ({ active }) => active.hiddenColumns.size,
    16_384,
  ],
  [
    "a style that is missing",
    () => fileOfRows('<row r="1"><c r="A1" s="4711"><v>1</v></c></row>'),
    ({ active }) => active.styleId(0, 0),
    0,
  ],
  [
    "a number that is none",
    () => fileOfRows('<row r="1"><c r="A1"><v>0x1G</v></c></row>'),
    ({ active }) => active.value(0, 0),
    "0x1G",
  ],
  [
    "a formula that cannot be read",
    () => fileOfRows('<row r="1"><c r="A1"><f>SUM((1,</f><v>5</v></c></row>'),
    ({ active, kept }) => [active.formula(0, 0), [...kept.lost]],
    ["=SUM((1,", ["Formulas that cannot be read (their text stays)"]],
  ],
  [
    "a formula of brackets",
    () => fileOfRows(`<row r="1"><c r="A1"><f>${"(".repeat(8_000)}</f></c></row>`),
    ({ kept }) => [...kept.lost],
    ["Formulas that cannot be read (their text stays)"],
  ],
  [
    "a formula as long as a book",
    () => fileOfRows(`<row r="1"><c r="A1"><f>1${"+1".repeat(300_000)}</f><v>7</v></c></row>`),
    ({ active, kept }) => [active.formula(0, 0), active.value(0, 0), [...kept.lost]],
    [undefined, 7, ["Formulas longer than the texts of Excel (their values stay)"]],
  ],
  [
    "a shared formula without its first cell",
    () => fileOfRows('<row r="1"><c r="A1"><f t="shared" si="9"/><v>4</v></c></row>'),
    ({ active }) => [active.value(0, 0), active.formula(0, 0)],
    [4, undefined],
  ],
  [
    "an area of an array that is no area",
    () => fileOfRows('<row r="1"><c r="A1"><f t="array" ref="A0:ZZZZ9">1+1</f></c></row>'),
    ({ active }) => active.formula(0, 0),
    "=1+1",
  ],
  [
    "names like those of objects",
    () =>
      fileOf({
        sheets: ["<sheetData/>", "<sheetData/>"],
        names: ["__proto__", "constructor"],
        after:
          "<definedNames><definedName name='__proto__'>1</definedName><definedName name='toString'>2</definedName></definedNames>",
      }),
    ({ sheets, names }) => [...sheets, ...names].map(({ name }) => name),
    ["__proto__", "constructor", "__proto__", "toString"],
  ],
  [
    "properties named so",
    () =>
      fileWithPart(
        "docProps/custom.xml",
        "<Properties><property name='__proto__'><lpwstr>x</lpwstr></property></Properties>",
      ),
    ({ properties }) => [...properties.custom],
    [["__proto__", "x"]],
  ],
  [
    "custom XML that is not well-formed",
    () => fileWithPart("customXml/item1.xml", "<a><b></a>"),
    ({ xmlParts, kept }) => [xmlParts.length, [...kept.lost]],
    [0, ["Custom XML parts that are not well-formed"]],
  ],
  [
    "settings that are no JSON",
    () =>
      fileWithPart(
        "customXml/item1.xml",
        '<settings xmlns="urn:workbench:document-settings"><setting name="__proto__">{oops</setting></settings>',
      ),
    ({ settings, kept }) => [settings.size, [...kept.lost]],
    [0, ["Settings of add-ins that cannot be read"]],
  ],
  [
    "settings named like objects' own",
    () =>
      fileWithPart(
        "customXml/item1.xml",
        '<settings xmlns="urn:workbench:document-settings"><setting name="__proto__">{"__proto__":{"bad":1}}</setting></settings>',
      ),
    ({ settings }) => [[...settings.keys()], ({} as Record<string, unknown>)["bad"]],
    [["__proto__"], undefined],
  ],
  [
    "parts that refer to each other in a circle",
    () =>
      fileOf({
        sheets: ['<sheetData/><drawing r:id="rId1"/>'],
        relations: relation("rId1", "drawing", "/xl/worksheets/sheet1.xml") + relation("rId2", "table", "sheet1.xml"),
      }),
    ({ active }) => [active.charts.length, active.tables.length],
    [0, 0],
  ],
  [
    "relations that climb out",
    () => fileOf({ sheets: ["<sheetData/>"], relations: relation("rId1", "table", "../../../../../etc/passwd") }),
    ({ active }) => active.tables.length,
    0,
  ],
  [
    "sheets that are all hidden",
    async () =>
      writePackage(
        fileParts({ sheets: ["<sheetData/>"] }).map((part): Part => ({
          ...part,
          content: String(part.content).replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
        })),
      ),
    ({ active }) => active.visibility,
    "Visible",
  ],
  [
    "merges, filters and panes that are none",
    () =>
      fileOf({
        sheets: [
          '<sheetViews><sheetView><pane state="frozen" xSplit="-4" ySplit="1e99"/></sheetView></sheetViews><sheetData/><autoFilter ref="what"/><mergeCells><mergeCell ref="A1:XFE2"/><mergeCell ref="B2"/><mergeCell/></mergeCells>',
        ],
      }),
    ({ active }) => [active.frozen, active.merges, active.autoFilter],
    [{ rows: 0, columns: 0 }, [], null],
  ],
  [
    "a sheet of numbers from another world",
    () =>
      fileOf({
        sheets: [
          '<sheetFormatPr defaultRowHeight="1e300"/><cols><col min="-5" max="2" width="NaN" customWidth="1"/></cols><sheetData><row r="1" ht="-9" customHeight="1" outlineLevel="99"/></sheetData><pageMargins left="-1" right="x"/><pageSetup scale="-10" paperSize="0"/>',
        ],
      }),
    ({ active }) => [
      active.standardHeight,
      active.columnWidths.size,
      active.rowHeights.size,
      active.rowLevels.size,
      active.pageLayout.zoom,
    ],
    [15, 0, 0, 0, { scale: 100 }],
  ],
  [
    "colours that are none",
    () => fileOf({ sheets: ['<sheetPr><tabColor rgb="javascript:1"/></sheetPr><sheetData/>'] }),
    ({ active }) => active.tabColor,
    "",
  ],
  [
    "a character that does not exist",
    () => fileOfRows('<row r="1"><c r="A1" t="inlineStr"><is><t>&#x110000;&#99999999;ok</t></is></c></row>'),
    ({ active }) => active.value(0, 0),
    "\uFFFD\uFFFDok",
  ],
  ["macros", () => fileWithPart("xl/vbaProject.bin", "x"), ({ kept }) => [...kept.lost], ["Macros (VBA)"]],
];
