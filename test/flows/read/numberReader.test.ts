import { numberReader } from "../../../src/flows/read/numberReader";
import type { Cell } from "../../../src/flows/table";

const readAll = (column: Cell[]): (number | null)[] => column.map(numberReader(column));

test("numbers stay, blanks are null, words and faults are no numbers", () => {
  expect(readAll([1.5, null, "", " ", "n/a", { error: "#N/A" }, true])).toEqual([1.5, null, null, null, NaN, NaN, NaN]);
});

test.each([
  ["English", ["1,234.56", "12.5", "1,234"], [1234.56, 12.5, 1234]],
  ["German", ["1.234,56", "12,5", "1.234"], [1234.56, 12.5, 1234]],
  ["German with dots only twice", ["1.234.567", "12"], [1234567, 12]],
  ["French", ["1 234,56", "1 234,5"], [1234.56, 1234.5]],
  ["Swiss", ["1’234.50", "1'234.5"], [1234.5, 1234.5]],
  ["Indian", ["12,34,567.5"], [1234567.5]],
  ["currency and percent", ["€ 5.50", "$1,200.00", "12 %", "GBP 3.2"], [5.5, 1200, 0.12, 3.2]],
  ["negatives of bookkeepers", ["(12.50)", "12.50-", "-3", "+4"], [-12.5, -12.5, -3, 4]],
])("%s", (_, texts, numbers) => {
  const read = readAll(texts);
  for (const [at, number] of numbers.entries()) expect(read[at]).toBeCloseTo(number, 10);
});

test("a mark in the wrong place makes no number", () => {
  expect(readAll(["1.5", "2,5"])[1]).toBeNaN();
  expect(readAll(["12,34.5"])[0]).toBeNaN();
  expect(readAll(["22-33"])[0]).toBeNaN();
});
