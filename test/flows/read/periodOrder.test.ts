import { periodOrder } from "../../../src/flows/read/periodOrder";

test.each([
  ["months as numbers", ["2012-02", "2012-01", "2011-12"], [2, 1, 0]],
  ["months with a prefix", ["qty_2011-03", "qty_2011-02", "qty_2011-01"], [2, 1, 0]],
  ["compact months", ["201203", "201202", "201201"], [2, 1, 0]],
  ["month before year", ["03/2012", "02/2012", "01/2012"], [2, 1, 0]],
  ["months by name, mixed up", ["Mar 2012", "Jan 2012", "Feb 2012"], [1, 2, 0]],
  ["months with a short year", ["Jan-12", "Dec-11", "Nov-11"], [2, 1, 0]],
  ["quarters", ["Q1 2012", "2011 Q4", "Q3 2011"], [2, 1, 0]],
  ["weeks across a year", ["2012 W02", "2012 W01", "2011 W52"], [2, 1, 0]],
  ["whole dates", ["2012-01-15", "2012-01-08", "2012-01-01"], [2, 1, 0]],
  ["years", ["2013", "2012", "2011"], [2, 1, 0]],
  ["numbered periods", ["P4", "P3", "P2", "P1"], [3, 2, 1, 0]],
  ["names of months, a year turning", ["Mar", "Feb", "Jan", "Dec", "Nov"], [4, 3, 2, 1, 0]],
])("%s are put into order", (_, headings, order) => {
  expect(periodOrder(headings)).toEqual(order);
});

test.each([
  ["in order already", ["2011-12", "2012-01", "2012-02"]],
  ["a business year that begins in July", ["Jul", "Aug", "Dec", "Jan", "Feb", "Jun"]],
  ["weeks over a turn of the year", ["W50", "W51", "W52", "W1", "W2"]],
  ["two columns alone", ["2012", "2011"]],
  ["twice the same", ["2012-01", "2011-12", "2012-01"]],
  ["of two kinds", ["2012-03", "Q1 2012", "2011"]],
  ["no periods", ["North", "South", "West"]],
])("%s: stay as they are", (_, headings) => {
  expect(periodOrder(headings)).toBeNull();
});
