import { FileFault } from "../../../src/workbench/xlsx/fileFault";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writePackage } from "../../../src/workbench/xlsx/package";
import type { Part } from "../../../src/workbench/xlsx/package";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { Workbook } from "../../../src/workbench/model/workbook";
import { fileOf, fileParts, relation } from "./fileOf";
import { noteReliability } from "../../support/noteReliability";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const container = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...utf16(stream),
  ]);
const cells = (xml: string): Promise<Uint8Array> => fileOf({ sheets: [`<sheetData>${xml}</sheetData>`] });
const withPart = (path: string, content: string | Uint8Array): Promise<Uint8Array> =>
  fileOf({ sheets: ["<sheetData/>"], more: [{ path, content }] });

/** Changes bytes of a file: [place from the beginning, value]. */
function patched(
  bytes: Uint8Array,
  find: readonly number[],
  change: (copy: Uint8Array, at: number) => void,
): Uint8Array {
  const copy = bytes.slice();
  const at = copy.findIndex((_, index) => find.every((byte, offset) => copy[index + offset] === byte));
  if (at < 0) throw new Error("The place to change was not found.");
  change(copy, at);
  return copy;
}
const DIRECTORY = [0x50, 0x4b, 0x01, 0x02];
const plain = (): Promise<Uint8Array> =>
  fileOf({ sheets: ["<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"] });

/** A zip of one stored part with any name, as no honest program writes it. */
function rawZip(entries: readonly { name: string; content: string }[]): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  const two = (n: number): number[] => [n & 255, (n >> 8) & 255];
  const four = (n: number): number[] => [...two(n & 0xffff), ...two(n >>> 16)];
  for (const { name, content } of entries) {
    const start = bytes.length;
    const label = [...encode(name)];
    const data = [...encode(content)];
    const shared = [
      ...two(20),
      ...two(0),
      ...two(0),
      ...four(0),
      ...four(0),
      ...four(data.length),
      ...four(data.length),
    ];
    bytes.push(0x50, 0x4b, 3, 4, ...shared, ...two(label.length), ...two(0), ...label, ...data);
    directory.push(
      0x50,
      0x4b,
      1,
      2,
      ...two(20),
      ...shared,
      ...two(label.length),
      ...two(0),
      ...two(0),
      ...two(0),
      ...two(0),
      ...four(0),
      ...four(start),
      ...label,
    );
  }
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...two(0),
    ...two(0),
    ...two(entries.length),
    ...two(entries.length),
    ...four(directory.length),
    ...four(bytes.length),
    ...two(0),
  ];
  return Uint8Array.from([...bytes, ...directory, ...end]);
}

const refused: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp])[] = [
  ["an empty file", () => new Uint8Array(), /is empty.*Choose/],
  ["a text file", () => encode("id,units\na,1\n"), /not an Excel workbook.*\.xlsx/],
  ["a picture", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), /not an Excel workbook/],
  ["a file with a password", () => container("EncryptedPackage"), /protected by a password.*remove the password/],
  ["an old workbook", () => container("Workbook"), /Excel 97-2003.*save it as/],
  ["an even older one", () => Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6, 5, 0]), /Excel 97-2003/],
  ["an unknown container of that kind", () => container("Something"), /password, or in the format/],
  ["half a file", async () => (await plain()).subarray(0, 300), /damaged or incomplete.*list of parts/],
  ["a file without its beginning", async () => (await plain()).subarray(40), /not an Excel workbook/],
  ["a file with text before it", async () => Uint8Array.from([0x50, 0x4b, 0x20, 0x20, ...(await plain())]), /damaged/],
  [
    "a wrong checksum",
    async () => patched(await plain(), DIRECTORY, (copy, at) => copy.fill(7, at + 16, at + 20)),
    /checksum/,
  ],
  [
    "a part whose sizes are wrong",
    async () => patched(await plain(), DIRECTORY, (copy, at) => copy.fill(1, at + 24, at + 26)),
    /damaged/,
  ],
  [
    "a part longer than the file",
    async () => patched(await plain(), DIRECTORY, (copy, at) => copy.fill(0x7f, at + 20, at + 24)),
    /breaks off/,
  ],
  [
    "a part that lies beyond the end",
    async () => patched(await plain(), DIRECTORY, (copy, at) => copy.fill(0x7f, at + 42, at + 46)),
    /damaged/,
  ],
  [
    "an unknown way of packing",
    async () => patched(await plain(), DIRECTORY, (copy, at) => copy.fill(12, at + 10, at + 11)),
    /packed in a way/,
  ],
  [
    "encrypted parts",
    async () => patched(await plain(), DIRECTORY, (copy, at) => copy.fill(1, at + 8, at + 9)),
    /encrypted.*remove the password/,
  ],
  [
    "a part that unpacks to far more than a workbook",
    () => withPart("xl/bomb.xml", new Uint8Array(60_000_000)),
    /exhaust memory/,
  ],
  [
    "too many parts",
    () => rawZip(Array.from({ length: 10_001 }, (_, n) => ({ name: `a${n}`, content: "" }))),
    /10001 parts/,
  ],
  ["a part that climbs out", () => rawZip([{ name: "../../etc/passwd", content: "x" }]), /outside of itself/],
  ["a part on a drive", () => rawZip([{ name: "C:\\windows\\x", content: "x" }]), /outside of itself/],
  [
    "two parts of one name",
    () =>
      rawZip([
        { name: "a.xml", content: "x" },
        { name: "A.xml", content: "x" },
      ]),
    /twice/,
  ],
  ["a Word document", () => writePackage([{ path: "word/document.xml", content: "<a/>" }]), /no Excel workbook/],
  [
    "an OpenDocument file",
    () => writePackage([{ path: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }]),
    /\.ods.*save it as/,
  ],
  [
    "a binary workbook",
    () =>
      writePackage([
        {
          path: "_rels/.rels",
          content: `<Relationships>${relation("r", "officeDocument", "xl/workbook.bin")}</Relationships>`,
        },
        { path: "xl/workbook.bin", content: "x" },
      ]),
    /\.xlsb.*save it as/,
  ],
  ["a part that is not XML", () => fileOf({ sheets: ["<sheetData>"] }), /damaged.*sheet1\.xml/],
  [
    "entities that grow",
    () =>
      withPart(
        "xl/styles.xml",
        `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><styleSheet>&b;</styleSheet>`,
      ),
    /entities.*exhaust/,
  ],
  [
    "entities after a comment",
    () =>
      withPart("xl/styles.xml", `<?xml version="1.0"?><!-- x --><!DOCTYPE a SYSTEM "file:///etc/passwd"><styleSheet/>`),
    /entities/,
  ],
  ["XML nested a hundred thousand deep", () => withPart("xl/styles.xml", "<a>".repeat(100_000)), /nesting|deep/i],
  ["rows nested too deeply", () => cells("<row r='1'>" + "<x>".repeat(100)), /nested too deeply/],
  ["a column after XFD", () => cells('<row r="1"><c r="XFE1"><v>1</v></c></row>'), /XFE1.*outside/],
  ["a column of many letters", () => cells('<row r="1"><c r="AAAAAAAAAA1"><v>1</v></c></row>'), /outside/],
  ["a row after the last", () => cells('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), /1048577.*outside/],
  ["a row below the first", () => cells('<row r="-3"><c r="A1"><v>1</v></c></row>'), /-3.*outside/],
  ["a row that is no number", () => cells('<row r="1e9999"><c r="A1"><v>1</v></c></row>'), /outside/],
  ["a cell without a row", () => cells('<c r="A1"><v>1</v></c>'), /outside/],
  [
    "a text that is missing",
    () => cells('<row r="1"><c r="A1" t="s"><v>4294967296</v></c></row>'),
    /text 4294967296, which is missing/,
  ],
  [
    "a sheet whose cells would exhaust memory",
    () =>
      cells(
        Array.from(
          { length: 300 },
          (_, n) =>
            `<row r="1048576"><c r="${"ABCDEFGHIJ".charAt(Math.floor(n / 26) % 10)}${String.fromCharCode(65 + (n % 26))}1048576"><v>1</v></c></row>`,
        ).join(""),
      ),
    /exhaust memory/,
  ],
  ["rows that never end", () => cells("<row>".repeat(59)), /breaks off|nested|damaged/],
  [
    "two sheets of one name",
    () => fileOf({ sheets: ["<sheetData/>", "<sheetData/>"], names: ["A", "a"] }),
    /already a worksheet named 'a'/,
  ],
  [
    "a sheet with a name that is none",
    () => fileOf({ sheets: ["<sheetData/>"], names: ["a/b"] }),
    /cannot be the name/,
  ],
  ["a workbook without sheets", () => fileOf({ sheets: [] }), /no Excel workbook/],
  [
    "a sheet whose part is missing",
    async () => writePackage(fileParts({ sheets: ["<sheetData/>"] }).filter(({ path }) => !path.includes("sheet1"))),
    /worksheet is missing/,
  ],
  [
    "a sheet whose relation is missing",
    async () => writePackage(fileParts({ sheets: ["<sheetData/>"] }).filter(({ path }) => !path.includes("_rels"))),
    /'S1' is missing/,
  ],
];

const opened: readonly (readonly [string, () => Promise<Uint8Array>, (workbook: Workbook) => unknown, unknown])[] = [
  [
    "columns without end",
    () => fileOf({ sheets: ['<cols><col min="1" max="99999999999" hidden="1"/></cols><sheetData/>'] }),
    ({ active }) => active.hiddenColumns.size,
    16_384,
  ],
  [
    "a style that is missing",
    () => cells('<row r="1"><c r="A1" s="4711"><v>1</v></c></row>'),
    ({ active }) => active.styleId(0, 0),
    0,
  ],
  [
    "a number that is none",
    () => cells('<row r="1"><c r="A1"><v>0x1G</v></c></row>'),
    ({ active }) => active.value(0, 0),
    "0x1G",
  ],
  [
    "a formula that cannot be read",
    () => cells('<row r="1"><c r="A1"><f>SUM((1,</f><v>5</v></c></row>'),
    ({ active, kept }) => [active.formula(0, 0), [...kept.lost]],
    ["=SUM((1,", ["Formulas that cannot be read (their text stays)"]],
  ],
  [
    "a formula of brackets",
    () => cells(`<row r="1"><c r="A1"><f>${"(".repeat(8_000)}</f></c></row>`),
    ({ kept }) => [...kept.lost],
    ["Formulas that cannot be read (their text stays)"],
  ],
  [
    "a formula as long as a book",
    () => cells(`<row r="1"><c r="A1"><f>1${"+1".repeat(300_000)}</f></c></row>`),
    ({ active }) => active.formula(0, 0)?.length,
    600_002,
  ],
  [
    "a shared formula without its first cell",
    () => cells('<row r="1"><c r="A1"><f t="shared" si="9"/><v>4</v></c></row>'),
    ({ active }) => [active.value(0, 0), active.formula(0, 0)],
    [4, undefined],
  ],
  [
    "an area of an array that is no area",
    () => cells('<row r="1"><c r="A1"><f t="array" ref="A0:ZZZZ9">1+1</f></c></row>'),
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
      withPart(
        "docProps/custom.xml",
        "<Properties><property name='__proto__'><lpwstr>x</lpwstr></property></Properties>",
      ),
    ({ properties }) => [...properties.custom],
    [["__proto__", "x"]],
  ],
  [
    "custom XML that is not well-formed",
    () => withPart("customXml/item1.xml", "<a><b></a>"),
    ({ xmlParts, kept }) => [xmlParts.length, [...kept.lost]],
    [0, ["Custom XML parts that are not well-formed"]],
  ],
  [
    "settings that are no JSON",
    () =>
      withPart(
        "customXml/item1.xml",
        '<settings xmlns="urn:workbench:document-settings"><setting name="__proto__">{oops</setting></settings>',
      ),
    ({ settings, kept }) => [settings.size, [...kept.lost]],
    [0, ["Settings of add-ins that cannot be read"]],
  ],
  [
    "settings named like objects' own",
    () =>
      withPart(
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
    () => cells('<row r="1"><c r="A1" t="inlineStr"><is><t>&#x110000;&#99999999;ok</t></is></c></row>'),
    ({ active }) => active.value(0, 0),
    "\uFFFD\uFFFDok",
  ],
  ["macros", () => withPart("xl/vbaProject.bin", "x"), ({ kept }) => [...kept.lost], ["Macros (VBA)"]],
];

afterAll(() =>
  noteReliability("files", [
    {
      what: "Damaged, hostile and foreign files",
      count: refused.length,
      held: "refused with what happened, why and what to do; nothing hangs",
    },
    {
      what: "Files with oddities: missing styles, unreadable formulas, names like __proto__, circular relations …",
      count: opened.length,
      held: "opened, what is lost is named, and saved again as a file that opens",
    },
  ]),
);

describe("files that are refused, with what happened, why and what to do", () => {
  test.each(refused)("%s", async (_what, make, message) => {
    const problem = await readXlsx(await make()).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(problem).toBeInstanceOf(FileFault);
    expect((problem as FileFault).message).toMatch(message);
    expect((problem as FileFault).advice).toMatch(/^(Open|Choose|Do not open|If you trust)/);
  });
});

describe("files with oddities that open all the same, and can be saved", () => {
  test.each(opened)("%s", async (_what, make, look, expected) => {
    const workbook = await readXlsx(await make());
    expect(look(workbook)).toEqual(expected);
    await expect(readXlsx(await writeXlsx(workbook))).resolves.toBeInstanceOf(Workbook);
  });
});
