import { dateOf, isoDate, serialOf } from "../../../src/flows/read/calendar";
import { dateReader } from "../../../src/flows/read/dateReader";
import { periodLabel, periodOf, periodStart } from "../../../src/flows/read/period";

test("serials agree with Excel", () => {
  // DATE(2011,12,9), DATE(2000,2,29), DATE(1900,3,1) in Excel.
  expect(serialOf(2011, 12, 9)).toBe(40886);
  expect(serialOf(2000, 2, 29)).toBe(36585);
  expect(serialOf(1900, 3, 1)).toBe(61);
});

test("every day of eighty years comes back as itself", () => {
  for (let serial = 29_221; serial < 58_441; serial++) {
    const { year, month, day } = dateOf(serial);
    expect(serialOf(year, month, day)).toBe(serial);
  }
});

test.each([
  ["2011-12-09 12:50", "2011-12-09"],
  ["2011-12-09T12:50:00", "2011-12-09"],
  ["09.12.2011", "2011-12-09"],
  ["2-Jun-06", "2006-06-02"],
  ["14 Mai 2010", "2010-05-14"],
  ["31. Dezember 2010", "2010-12-31"],
  ["15 août 2011", "2011-08-15"],
  ["Nov 14, 2006", "2006-11-14"],
  ["20111209", "2011-12-09"],
  ["2011/12/9", "2011-12-09"],
])("%s is %s", (text, iso) => {
  expect(isoDate(dateReader([text]).read(text) ?? NaN)).toBe(iso);
});

test("the time of day is kept", () => {
  expect((dateReader([]).read("2011-12-09 06:00") ?? 0) % 1).toBeCloseTo(0.25, 12);
  expect((dateReader([]).read("1/2/2011 6:00 PM") ?? 0) % 1).toBeCloseTo(0.75, 12);
});

test("the order of day and month is learned from the column", () => {
  const american = ["03/04/2011", "03/25/2011"];
  expect(isoDate(dateReader(american).read("03/04/2011") ?? 0)).toBe("2011-03-04");
  const british = ["03/04/2011", "25/03/2011"];
  expect(isoDate(dateReader(british).read("03/04/2011") ?? 0)).toBe("2011-04-03");
  expect(dateReader(british).ambiguous).toBe(false);
  expect(dateReader(["03/04/2011"]).ambiguous).toBe(true);
  expect(isoDate(dateReader(["03/04/2011"], "monthFirst").read("03/04/2011") ?? 0)).toBe("2011-03-04");
});

test("the order is learned from the whole column, also where its first weeks hold only low days", () => {
  const december = Array.from({ length: 30_000 }, (_, row) => `12/${row < 25_000 ? 3 : 15}/2010`);
  const { read, ambiguous } = dateReader(december);
  expect(ambiguous).toBe(false);
  expect(isoDate(read("12/3/2010") ?? 0)).toBe("2010-12-03");
});

test("what is no date reads as none", () => {
  const { read } = dateReader([]);
  for (const cell of ["soon", "2011-02-30", "31.04.2011", "Date Not Captured", 12, -5, true])
    expect(read(cell)).toBeNaN();
  expect([read(null), read("  ")]).toEqual([null, null]);
});

test("periods follow one another and begin where the calendar says", () => {
  const friday = serialOf(2011, 12, 9);
  expect(periodLabel(periodOf(friday, "week"), "week")).toBe("2011-12-05");
  expect(periodLabel(periodOf(friday, "month"), "month")).toBe("2011-12");
  expect(periodLabel(periodOf(friday, "quarter"), "quarter")).toBe("2011 Q4");
  for (const kind of ["week", "month", "quarter"] as const) {
    const period = periodOf(friday, kind);
    expect(periodOf(periodStart(period, kind), kind)).toBe(period);
    expect(periodOf(periodStart(period, kind) - 1, kind)).toBe(period - 1);
  }
});
