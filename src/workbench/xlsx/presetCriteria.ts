interface Preset {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** The same as a formula, which files hold beside it. */
  readonly test?: (cell: string) => string;
}

const dates = (name: string, timePeriod: string, test: (cell: string) => string): [string, Preset] => [
  name,
  { type: "timePeriod", attributes: { timePeriod }, test },
];
const averages = (name: string, attributes: NonNullable<Preset["attributes"]>): [string, Preset] => [
  name,
  { type: "aboveAverage", attributes },
];
const day = (cell: string): string => `ROUNDDOWN(${cell},0)`;
const month = (cell: string, shift: string): string =>
  `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;

/** Excel's criteria that need no value, as files hold them. */
export const presets: ReadonlyMap<string, Preset> = new Map<string, Preset>([
  ["Blanks", { type: "containsBlanks", test: (cell) => `LEN(TRIM(${cell}))=0` }],
  ["NonBlanks", { type: "notContainsBlanks", test: (cell) => `LEN(TRIM(${cell}))>0` }],
  ["Errors", { type: "containsErrors", test: (cell) => `ISERROR(${cell})` }],
  ["NonErrors", { type: "notContainsErrors", test: (cell) => `NOT(ISERROR(${cell}))` }],
  ["DuplicateValues", { type: "duplicateValues" }],
  ["UniqueValues", { type: "uniqueValues" }],
  averages("AboveAverage", {}),
  averages("BelowAverage", { aboveAverage: false }),
  averages("EqualOrAboveAverage", { equalAverage: true }),
  averages("EqualOrBelowAverage", { aboveAverage: false, equalAverage: true }),
  averages("OneStdDevAboveAverage", { stdDev: 1 }),
  averages("OneStdDevBelowAverage", { aboveAverage: false, stdDev: 1 }),
  averages("TwoStdDevAboveAverage", { stdDev: 2 }),
  averages("TwoStdDevBelowAverage", { aboveAverage: false, stdDev: 2 }),
  averages("ThreeStdDevAboveAverage", { stdDev: 3 }),
  averages("ThreeStdDevBelowAverage", { aboveAverage: false, stdDev: 3 }),
  dates("Yesterday", "yesterday", (cell) => `FLOOR(${cell},1)=TODAY()-1`),
  dates("Today", "today", (cell) => `FLOOR(${cell},1)=TODAY()`),
  dates("Tomorrow", "tomorrow", (cell) => `FLOOR(${cell},1)=TODAY()+1`),
  dates("LastSevenDays", "last7Days", (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`),
  dates(
    "LastWeek",
    "lastWeek",
    (cell) => `AND(TODAY()-${day(cell)}>=WEEKDAY(TODAY()),TODAY()-${day(cell)}<WEEKDAY(TODAY())+7)`,
  ),
  dates(
    "ThisWeek",
    "thisWeek",
    (cell) => `AND(TODAY()-${day(cell)}<=WEEKDAY(TODAY())-1,${day(cell)}-TODAY()<=7-WEEKDAY(TODAY()))`,
  ),
  dates(
    "NextWeek",
    "nextWeek",
    (cell) => `AND(${day(cell)}-TODAY()>7-WEEKDAY(TODAY()),${day(cell)}-TODAY()<15-WEEKDAY(TODAY()))`,
  ),
  dates("LastMonth", "lastMonth", (cell) => month(cell, "0-1")),
  dates("ThisMonth", "thisMonth", (cell) => month(cell, "0")),
  dates("NextMonth", "nextMonth", (cell) => month(cell, "1")),
]);

/** The criterion a rule of a file stands for, or undefined when it is none of Excel's. */
export function presetFromFile(type: string, given: Readonly<Record<string, string>>): string | undefined {
  const says = (name: string, usual: boolean): string => {
    const value = given[name];
    return String(Number(value === undefined ? usual : value === "1" || value === "true"));
  };
  const key = (read: (name: string) => string | undefined): string =>
    [
      type,
      read("timePeriod") ?? "",
      read("aboveAverage") ?? "1",
      read("equalAverage") ?? "0",
      read("stdDev") ?? "0",
    ].join();
  const wanted = key((name) =>
    name === "aboveAverage" ? says(name, true) : name === "equalAverage" ? says(name, false) : given[name],
  );
  return [...presets].find(([, preset]) => {
    if (preset.type !== type) return false;
    const attributes = preset.attributes ?? {};
    const own = (name: string): string | undefined => {
      const value = attributes[name];
      return value === undefined ? undefined : typeof value === "boolean" ? String(Number(value)) : String(value);
    };
    return key(own) === wanted;
  })?.[0];
}
