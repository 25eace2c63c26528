import { gzipSync } from "node:zlib";
import { readCsv } from "../../../src/cli/csv/readCsv";
import { holdsDates } from "../../../src/cli/csv/holdsDates";
import { decimalMark, parseNumber } from "../../../src/cli/csv/numberForm";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const values = (text: string | Uint8Array) =>
  readCsv(typeof text === "string" ? bytes(text) : text).columns.map((column) => column.values);

describe("readCsv", () => {
  test.each([
    ["LF", "Item,Qty\nA,1\nB,2\n"],
    ["CRLF", "Item,Qty\r\nA,1\r\nB,2\r\n"],
    ["CR", "Item,Qty\rA,1\rB,2\r"],
    ["semicolon", "Item;Qty\nA;1\nB;2"],
    ["tab", "Item\tQty\nA\t1\nB\t2"],
    ["byte order mark", "\uFEFFItem,Qty\nA,1\nB,2"],
  ])("reads %s", (_, text) => {
    const sheet = readCsv(bytes(text));
    expect(sheet.headings).toEqual(["Item", "Qty"]);
    expect(sheet.columns.map((column) => column.values)).toEqual([
      ["A", "B"],
      [1, 2],
    ]);
  });

  test("reads gzip", () => {
    expect(values(gzipSync(bytes("a,b\n1,2\n")))).toEqual([[1], [2]]);
  });

  test("reads Windows Western text that is no UTF-8", () => {
    expect(values(Uint8Array.from([97, 10, 0x43, 0xf4, 0x74, 0x65]))).toEqual([["Côte"]]);
  });

  test("reads UTF-16", () => {
    const text = "a,b\nCôte,2\n";
    const words = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(text).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    expect(values(words)).toEqual([["Côte"], [2]]);
  });

  test("keeps quoted delimiters, line ends and quotes", () => {
    expect(values('a,b\n"x, ""y""\nz",1\n')).toEqual([['x, "y"\nz'], [1]]);
  });

  test("a blank cell is null and a short row is filled up", () => {
    expect(values("a,b\n1\n,2\n")).toEqual([
      [1, null],
      [null, 2],
    ]);
  });

  test("codes keep their leading zeros and long numbers their digits", () => {
    expect(values("code,ean\n007,4006381333931000001\n")).toEqual([["007"], ["4006381333931000001"]]);
  });

  test("a decimal comma is recognised from the whole file", () => {
    expect(values("Artikel;Wert\nA;1.234,50\nB;2,5\nC;7\n")).toEqual([
      ["A", "B", "C"],
      [1234.5, 2.5, 7],
    ]);
  });

  test("dates become serial numbers, in the order that the column tells", () => {
    const sheet = readCsv(
      bytes("d,e,f\n2010-12-01 08:26,31/01/2011,2/1/2011\n2011-01-31 00:00,01/02/2011,1/31/2011\n"),
    );
    expect(sheet.columns.map(({ date }) => date)).toEqual([true, true, true]);
    expect(sheet.columns[0]?.values[0]).toBeCloseTo(40513 + (8 * 60 + 26) / 1440, 10);
    expect(sheet.columns[1]?.values).toEqual([40574, 40575]);
    expect(sheet.columns[2]?.values).toEqual([40575, 40574]);
  });

  test("dates that may be read either way stay text for the analysis to ask, and points mean day first", () => {
    const sheet = readCsv(bytes("d,e\n03/04/2011,03.04.2011\n05/06/2011,05.06.2011\n"));
    expect(sheet.columns.map(({ values }) => values)).toEqual([
      ["03/04/2011", "05/06/2011"],
      [40636, 40699],
    ]);
    expect(sheet.notes.join(" ")).toContain("Dates in d stay text");
    expect(sheet.notes.join(" ")).not.toContain("Dates in e");
  });

  test("days that are not in the calendar are no dates", () => {
    expect(values("d\n2011-02-29\n2012-02-29\n")).toEqual([["2011-02-29", 40968]]);
  });

  test("a file without a heading row is refused", () => {
    expect(() => readCsv(bytes(""))).toThrow("no heading row");
  });
});

describe("holdsDates", () => {
  test.each([[["2011-02-28"]], [["31/01/2011", "01/02/2011 8:26"]], [["2-Jun-06"]]])("%j are dates", (texts) =>
    expect(holdsDates(texts)).toBe(true),
  );
  test.each([[["Pre-PQ Process", "2-Jun-06"]], [["20111209"]], [[]]])("%j is no date column", (texts) =>
    expect(holdsDates(texts)).toBe(false),
  );
});

describe("numbers", () => {
  test.each([
    ["1,234.5", ".", 1234.5],
    ["-1.5e3", ".", -1500],
    ["1.234,5", ",", 1234.5],
    ["12,5", ",", 12.5],
    ["12,5", ".", null],
    ["85123A", ".", null],
    ["N/A", ".", null],
  ] as const)("%s with decimal %s is %s", (text, mark, expected) => expect(parseNumber(text, mark)).toBe(expected));

  test("thousands alone do not make a decimal comma", () => {
    expect(decimalMark(["1,234", "5,678"])).toBe(".");
    expect(decimalMark(["1,5", "2,25"])).toBe(",");
  });
});
