import * as fc from "fast-check";
import type {
  ConditionalFormatPlan,
  NamePlan,
  RangePlan,
  SheetPlan,
  StyleName,
  WritePlan,
} from "../../src/workbook/port";
import { richPlan } from "./richPlan";
import { plan, range, sheetPlan } from "./support";

export const onSheet1: SheetPlan["target"] = { kind: "existing", sheet: "Sheet1", consent: true };

const values = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 6 }),
  fc.constantFrom("=1", "00123", "TRUE", "#N/A", ""),
  fc.boolean(),
  fc.constant(null),
);
const styles = fc.constantFrom<StyleName>("title", "heading", "note", "label", "body", "cell-a", "cell-b", "cell-c");

export const ranges: fc.Arbitrary<RangePlan> = fc
  .record({
    row: fc.nat(8),
    column: fc.nat(4),
    cells: fc.array(fc.array(values, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    style: fc.option(styles, { nil: undefined }),
    format: fc.option(fc.constantFrom("0.00", "0%", "@", "yyyy-mm-dd"), { nil: undefined }),
  })
  .map(({ row, column, cells, style, format }) =>
    range(cells, { row, column, ...(style ? { style } : {}), ...(format ? { numberFormats: [format] } : {}) }),
  );

export const rules: fc.Arbitrary<ConditionalFormatPlan> = fc
  .record({ row: fc.nat(8), column: fc.nat(4), rowCount: fc.integer({ min: 1, max: 5 }), kind: fc.nat(2) })
  .map(({ row, column, rowCount, kind }) => {
    const place = { row, column, rowCount, columnCount: 1 };
    if (kind === 0) return { ...place, kind: "bar" as const, colour: "#0B5C66" };
    if (kind === 1) return { ...place, kind: "scale" as const, low: "#FFFFFF", high: "#0B5C66" };
    return { ...place, kind: "text" as const, rules: [{ equals: 'a"b', fill: "#0B5C66", font: "#FFFFFF" }] };
  });

export const units: NamePlan = { name: "Units", refersTo: "={sheet:new}!$A$1", comment: "" };
export const validation = {
  row: 1,
  column: 1,
  rowCount: 3,
  columnCount: 2,
  rule: { kind: "decimal" as const, minimum: 0, maximum: 1 },
  title: "Share",
  message: "Between 0 and 1.",
};
/** Where a random workbook has a table of its own; it is taken over and resized. */
const table = { key: "t", name: "T", row: 0, column: 7, rowCount: 3, columnCount: 3, style: "TableStyleLight1" };

const tableCells = range(
  [
    ["Item", "Value", "Class"],
    ["x", 10, "A"],
    ["y", 20, "B"],
  ],
  { column: 7 },
);

const mixed: fc.Arbitrary<WritePlan> = fc
  .record({
    filled: fc.array(ranges, { minLength: 1, maxLength: 4 }),
    conditionalFormats: fc.array(rules, { maxLength: 3 }),
    columnWidths: fc.array(fc.option(fc.integer({ min: 2, max: 40 }), { nil: null }), { maxLength: 5 }),
    extras: fc.subarray(["validation", "chart", "formula", "table", "new", "look"]),
  })
  .map(({ filled, conditionalFormats, columnWidths, extras }) => {
    const has = (extra: (typeof extras)[number]): boolean => extras.includes(extra);
    const formula = range([["=SEQUENCE(3)"], ["=SUM(Sheet1!A1:A9)"]], { row: 12, formulas: true });
    const over = sheetPlan({
      key: "over",
      target: onSheet1,
      ranges: [...filled, ...(has("formula") ? [formula] : []), ...(has("table") ? [tableCells] : [])],
      conditionalFormats,
      columnWidths,
      validations: has("validation") ? [validation] : [],
      tables: has("table") ? [table] : [],
      charts: has("chart") ? [...(richPlan().sheets[0]?.charts ?? [])].map(onOver) : [],
      areaLooks: has("look") ? [{ row: 2, column: 2, rowCount: 4, columnCount: 2, indent: 2, wrap: true }] : [],
    });
    const added = sheetPlan({ key: "new", ranges: filled, conditionalFormats, columnWidths });
    const sheets = has("new") ? [over, added] : [over];
    return plan(sheets, has("new") ? { names: [units], show: "new" } : {});
  });

type Chart = SheetPlan["charts"][number];

function onOver(chart: Chart): Chart {
  const [first] = chart.series;
  const series = first ? [{ ...first, values: "{sheet:over}!$B$2:$B$5" }] : [];
  return { ...chart, categories: "{sheet:over}!$A$2:$A$5", series };
}

/** One write: over the user's cells, to new sheets, or a whole analysis. */
export const runs: fc.Arbitrary<WritePlan> = fc.oneof(
  { weight: 4, arbitrary: mixed },
  { weight: 1, arbitrary: fc.constant(null).map(() => richPlan()) },
);
