import type { Report, ReportPart } from "../../../src/flows/report";
import { layoutReport } from "../../../src/runs/layout/layoutReport";
import { benchOf } from "../../runs/support/benchOf";
import { profileOf, rowsIn, wide } from "./support/profileOf";

const sales = wide([
  { item: "A", demand: [10, 12, 11, 13, 12, 60, 11, 12, 13, 11, 12, 10], price: 3 },
  { item: "B", demand: [null, 12, 11, 13, 90, 12, 11, 12, 13, 11, 12, 10] },
]);

/** The report as it would be with other decisions in the sheet. */
function decided(report: Report, keep: (item: string) => string): Report {
  const items = rowsIn(report, "ledger").map(({ item }) => String(item));
  const edited = (part: ReportPart): ReportPart =>
    part.kind !== "table" || part.key !== "ledger"
      ? part
      : {
          ...part,
          columns: part.columns.map((column) =>
            column.key === "keep" ? { ...column, values: items.map(keep) } : column,
          ),
        };
  return { ...report, sheets: report.sheets.map((sheet) => ({ ...sheet, parts: sheet.parts.map(edited) })) };
}

async function shown(report: Report, sheet: string, key: string): Promise<unknown[]> {
  const plan = layoutReport(report, { live: true });
  const value = await benchOf(plan);
  const headings = plan.sheets
    .find((one) => one.key === sheet)!
    .ranges.find(({ style, values }) => style === "heading" && values[0]?.[0] === "Item")!;
  const column = headings.values[0]!.indexOf(key);
  return [1, 2].map((row) => value(sheet, headings.row + row, column));
}

test("a no in the ledger brings the number back at once, and pattern and measures follow", async () => {
  const { report } = profileOf({ sales });
  const live = report(true);
  expect(await shown(live, "cleansed", "2020-06")).toEqual([12, 12]);
  expect(await shown(live, "cleansed", "2020-05")).toEqual([12, 12]);
  expect(await shown(live, "profiles", "Demand pattern")).toEqual(["smooth", "smooth"]);
  const rejected = decided(live, (item) => (item === "A" ? "no" : "yes"));
  expect(await shown(rejected, "cleansed", "2020-06")).toEqual([60, 12]);
  expect(await shown(rejected, "cleansed", "2020-05")).toEqual([12, 12]);
  expect(await shown(rejected, "profiles", "Demand pattern")).toEqual(["erratic", "smooth"]);
  // Before its first sale an item is not observed, and formulas keep it so.
  expect(await shown(rejected, "cleansed", "2020-01")).toEqual([10, ""]);
});
