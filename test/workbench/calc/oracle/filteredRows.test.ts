import { createWorkbench } from "../../../../src/workbench/createWorkbench";

/** 1 to 6 below a heading; row 3 (the 2) hidden by hand, or by a filter over the list. */
async function withHiddenRow(filtered: boolean, formula: string): Promise<unknown> {
  const { workbook, calc } = createWorkbench();
  const sheet = workbook.active;
  sheet.setValue(0, 0, "Number");
  for (let row = 1; row <= 6; row++) sheet.setValue(row, 0, row);
  sheet.hiddenRows.add(2);
  const range = { row: 0, column: 0, rows: 7, columns: 1 };
  if (filtered) sheet.autoFilter = { range, criteria: new Map([[0, { filterOn: "Values" }]]) };
  return (await calc.evaluate(formula))[0]?.[0];
}

// As Microsoft's pages on SUBTOTAL and AGGREGATE state for rows hidden by hand and by a filter.
test.each([
  ["=SUBTOTAL(9,A2:A7)", 21, 19],
  ["=SUBTOTAL(109,A2:A7)", 19, 19],
  ["=SUBTOTAL(103,A2:A7)", 5, 5],
  ["=SUBTOTAL(1,A2:A7)", 3.5, 3.8],
  ["=AGGREGATE(9,5,A2:A7)", 19, 19],
  ["=AGGREGATE(9,4,A2:A7)", 21, 21],
  ["=SUM(A2:A7)", 21, 21],
])("%s: %s with a row hidden by hand, %s with a row hidden by a filter", async (formula, byHand, byFilter) => {
  expect(await withHiddenRow(false, formula)).toBe(byHand);
  expect(await withHiddenRow(true, formula)).toBe(byFilter);
});
