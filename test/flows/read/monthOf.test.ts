import { monthOf } from "../../../src/flows/read/monthOf";

test.each([
  ["Jan", 1],
  ["MÄRZ", 3],
  ["mrt", 3],
  ["Sept.", 9],
  ["juin", 6],
  ["juil.", 7],
  ["décembre", 12],
])("%s is month %d", (word, month) => expect(monthOf(word)).toBe(month));

test.each(["market", "decision", "ma", "margin", "Item", ""])("%p is no month", (word) =>
  expect(monthOf(word)).toBe(0),
);
