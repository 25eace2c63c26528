import { layoutReport } from "../../../src/runs/layout/layoutReport";
import { benchOf } from "../../runs/support/benchOf";
import { shop } from "./shop";

test.each(["few", "class", "item"])("live formulas give the numbers of the run (%s)", async (proposal) => {
  const report = shop({ proposal }).report(true);
  const plan = layoutReport(report, { live: true });
  const value = await benchOf(plan);
  const compared = new Map<string, number>();
  for (const sheet of report.sheets) {
    for (const part of sheet.parts) {
      if (part.kind !== "table") continue;
      const headings = JSON.stringify(part.columns.map(({ heading }) => heading));
      const place = plan.sheets
        .find(({ key }) => key === sheet.key)!
        .ranges.find(({ values }) => JSON.stringify(values[0]) === headings)!;
      for (const [at, { key, formula, values }] of part.columns.entries()) {
        if (formula === undefined) continue;
        for (const [row, wanted] of values.entries()) {
          const found = value(sheet.key, place.row + 1 + row, place.column + at);
          expect([key, row, typeof found]).toEqual([key, row, "number"]);
          expect(Math.abs(Number(found) - Number(wanted))).toBeLessThanOrEqual(
            1e-8 * Math.max(1, Math.abs(Number(wanted))),
          );
          compared.set(part.key, (compared.get(part.key) ?? 0) + 1);
        }
      }
    }
  }
  expect(Object.fromEntries(compared)).toEqual({ levelClasses: 9, levelTotals: 2, levelTargets: 20, levelCurve: 11 });
});
