import { displayText } from "../../../src/workbench/grid/displayText";
import { cellError } from "../../../src/workbench/model/cellValue";

const shown = (value: Parameters<typeof displayText>[0], format?: string, room = 200): string =>
  displayText(value, format, room, 10).text;

it.each([
  [0.1234, "0.0%", "12.3%"],
  [1234567.891, "#,##0.00", "1,234,567.89"],
  [45000, "yyyy-mm-dd", "2023-03-15"],
  [-5, "0;(0)", "(5)"],
  ["AX", "@", "AX"],
])("shows %p in format %p as %p", (value, format, text) => expect(shown(value, format)).toBe(text));

it("shows errors, truth values and blanks as Excel does", () => {
  expect(shown(cellError("#N/A", "why"))).toBe("#N/A");
  expect(shown(true)).toBe("TRUE");
  expect(shown(null)).toBe("");
});

it("shortens a General number to the column's width instead of cutting it", () => {
  expect(shown(0.123456789, undefined, 40)).toMatch(/^0\.12\d*$/);
  expect(shown(0.123456789, undefined, 40).length).toBeLessThan("0.123456789".length);
});

it("shows #### when a formatted number does not fit", () => expect(shown(1234567.891, "#,##0.00", 40)).toMatch(/^#+$/));

it("survives a number format that cannot be read", () => expect(shown(5, '"unclosed')).not.toBe(""));

it("passes on the colour a format asks for", () => {
  expect(displayText(-1, "0;[Red]-0", 100, 10)).toEqual({ text: "-1", color: "red" });
});
