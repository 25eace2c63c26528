import { writePackage } from "../../../src/workbench/xlsx/package";
import { fileOf, fileOfRows, fileParts, fileWithPart, relation } from "./fileOf";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] => [...Buffer.from(text, "utf16le")];
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

/** Files that must be refused, and what is said of each. */
export const refusedFiles: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp])[] = [
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
    () => fileWithPart("xl/bomb.xml", new Uint8Array(60_000_000)),
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
      fileWithPart(
        "xl/styles.xml",
        `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><styleSheet>&b;</styleSheet>`,
      ),
    /entities.*exhaust/,
  ],
  [
    "entities after a comment",
    () =>
      fileWithPart(
        "xl/styles.xml",
        `<?xml version="1.0"?><!-- x --><!DOCTYPE a SYSTEM "file:///etc/passwd"><styleSheet/>`,
      ),
    /entities/,
  ],
  ["XML nested a hundred thousand deep", () => fileWithPart("xl/styles.xml", "<a>".repeat(100_000)), /nesting|deep/i],
  ["rows nested too deeply", () => fileOfRows("<row r='1'>" + "<x>".repeat(100)), /nested too deeply/],
  ["a column after XFD", () => fileOfRows('<row r="1"><c r="XFE1"><v>1</v></c></row>'), /XFE1.*outside/],
  ["a column of many letters", () => fileOfRows('<row r="1"><c r="AAAAAAAAAA1"><v>1</v></c></row>'), /outside/],
  ["a row after the last", () => fileOfRows('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), /1048577.*outside/],
  ["a row below the first", () => fileOfRows('<row r="-3"><c r="A1"><v>1</v></c></row>'), /-3.*outside/],
  ["a row that is no number", () => fileOfRows('<row r="1e9999"><c r="A1"><v>1</v></c></row>'), /outside/],
  ["a cell without a row", () => fileOfRows('<c r="A1"><v>1</v></c>'), /outside/],
  [
    "a text that is missing",
    () => fileOfRows('<row r="1"><c r="A1" t="s"><v>4294967296</v></c></row>'),
    /text 4294967296, which is missing/,
  ],
  [
    "a sheet whose cells would exhaust memory",
    () =>
      fileOfRows(
        Array.from(
          { length: 300 },
          (_, n) =>
            `<row r="1048576"><c r="${"ABCDEFGHIJ".charAt(Math.floor(n / 26) % 10)}${String.fromCharCode(65 + (n % 26))}1048576"><v>1</v></c></row>`,
        ).join(""),
      ),
    /exhaust memory/,
  ],
  ["rows that never end", () => fileOfRows("<row>".repeat(59)), /breaks off|nested|damaged/],
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
