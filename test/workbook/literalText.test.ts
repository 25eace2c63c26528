import { literalText } from "../../src/workbook/literalText";
import { bench, fill } from "./support";

const TRICKY = [
  "=1+1",
  "+1",
  "-1",
  "@SUM",
  "'quoted",
  "''",
  "00123",
  "1E5",
  "12%",
  "3/4",
  "3-4",
  "2024-01-31",
  "SEPT2",
  "MARCH1",
  "DEC1",
  "TRUE",
  "false",
  "Wahr",
  "#N/A",
  "#REF!",
  "$5",
  "(5)",
  " 7",
  "12:30",
  "٣",
  "plain",
  "Ünïcode",
  "a'b",
  "-",
  "=",
  "#",
];

describe("texts stay texts", () => {
  it("whatever Excel would make of them", async () => {
    const b = bench();
    fill(
      b,
      TRICKY.map((text) => [literalText(text)]),
    );
    const block = await b.book.read(`Sheet1!A1:A${TRICKY.length}`);
    expect(block.columns[0]).toEqual(TRICKY);
  });

  it.each(["plain text", "Größe", "a-b", "x=y", ""])("leaves %p alone", (text) => {
    expect(literalText(text)).toBe(text);
  });
});
