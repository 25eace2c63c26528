import { flows } from "../../src/flows";
import type { TablePart } from "../../src/flows/report";
import { layoutReport } from "../../src/runs/layout/layoutReport";
import { classColour } from "../../src/runs/classColours";
import { wrapped } from "../../src/runs/layout/wrapped";
import type { SheetPlan, WritePlan } from "../../src/workbook/port";
import { isCellError } from "../../src/workbench/model/cellValue";
import { benchOf } from "./support/benchOf";
import { sampleReport } from "./support/sampleReport";

type Rect = readonly [row: number, column: number, endRow: number, endColumn: number];
const overlap = (a: Rect, b: Rect): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

function contents(sheet: SheetPlan): Rect[] {
  return sheet.ranges.map(({ row, column, values }): Rect => {
    const width = Math.max(...values.map((line) => line.length));
    return [row, column, row + values.length - 1, column + width - 1];
  });
}

describe.each(flows.map(({ id }) => id))("the sheets of %s", (id) => {
  const plans: readonly [string, WritePlan][] = [
    ["values", layoutReport(sampleReport(id, false), { live: false })],
    ["live", layoutReport(sampleReport(id, true), { live: true })],
  ];

  test.each(plans)("%s: nothing stands on anything else", (_, plan) => {
    for (const sheet of plan.sheets) {
      const filled = contents(sheet);
      const charts = sheet.charts.map(({ place }): Rect => [place.row, place.column, place.endRow, place.endColumn]);
      filled.forEach((a, at) =>
        filled.slice(at + 1).forEach((b) => expect([sheet.key, a, b, overlap(a, b)]).toEqual([sheet.key, a, b, false])),
      );
      for (const chart of charts)
        for (const cells of filled) expect([chart, cells, overlap(chart, cells)]).toEqual([chart, cells, false]);
      charts.forEach((a, at) => charts.slice(at + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
      for (const { place } of sheet.charts) expect(place.endRow - place.row).toBeGreaterThanOrEqual(15);
    }
  });

  test.each(plans)("%s: title first, run block last, heading of the only table frozen", (_, plan) => {
    for (const sheet of plan.sheets) {
      expect(sheet.ranges[0]).toMatchObject({ row: 0, column: 0, style: "title" });
      const run = sheet.ranges.find(({ values }) => values[0]?.[0] === "About this run");
      const lowest = Math.max(...contents(sheet).map(([, , endRow]) => endRow));
      expect(run).toBeDefined();
      for (const table of sheet.tables) expect(table.row + table.rowCount).toBeLessThan(run?.row ?? 0);
      expect(lowest).toBeGreaterThan(run?.row ?? 0);
      if (sheet.tables.length === 1 && sheet.charts.length === 0)
        expect(sheet.freezeRows).toBe((sheet.tables[0]?.row ?? 0) + 1);
      expect(sheet.gridlines).toBe(false);
      expect(sheet.print).not.toBeNull();
    }
  });

  test.each(plans)("%s: columns are wide enough for what stands in them", (_, plan) => {
    for (const sheet of plan.sheets) {
      for (const width of sheet.columnWidths) expect(width ?? 8).toBeLessThanOrEqual(46);
      for (const { row, column, rowCount, columnCount } of sheet.tables) {
        for (let at = column; at < column + columnCount; at++) expect(sheet.columnWidths[at]).toBeGreaterThanOrEqual(8);
        expect(rowCount).toBeGreaterThan(1);
        expect(row).toBeGreaterThan(0);
      }
    }
  });

  test("a table with formulas is no Excel table, the same with values is one", () => {
    const [[, values], [, live]] = plans as [[string, WritePlan], [string, WritePlan]];
    const keys = (plan: WritePlan) => plan.sheets.flatMap(({ tables }) => tables.map(({ key }) => key));
    const report = sampleReport(id, true);
    const parts = report.sheets.flatMap(({ parts: all }) =>
      all.filter((part): part is TablePart => part.kind === "table"),
    );
    for (const { key, columns } of parts) {
      if (columns.some(({ formula }) => formula !== undefined)) expect(keys(live)).not.toContain(key);
    }
    expect(keys(values).length).toBeGreaterThan(0);
  });

  test("live formulas give the numbers that the run gave", async () => {
    const report = sampleReport(id, true);
    const plan = layoutReport(report, { live: true });
    const value = await benchOf(plan);
    let compared = 0;
    for (const sheet of report.sheets) {
      const sheetPlan = plan.sheets.find(({ key }) => key === sheet.key)!;
      for (const part of sheet.parts) {
        if (part.kind !== "table" || !part.columns.some(({ formula }) => formula !== undefined)) continue;
        const headings = part.columns.map(({ heading }) => heading);
        const place = sheetPlan.ranges.find(({ values }) => JSON.stringify(values[0]) === JSON.stringify(headings))!;
        for (const [at, { values, formula, heading }] of part.columns.entries()) {
          if (formula === undefined) continue;
          const shown = values.map((_, row) => value(sheet.key, place.row + 1 + row, place.column + at));
          const errors = shown.filter(isCellError);
          expect([heading, errors.slice(0, 1)]).toEqual([heading, []]);
          for (const [row, wanted] of values.entries()) {
            const got = shown[row];
            if (typeof wanted === "number") expect(got).toBeCloseTo(wanted, 8);
            else expect([heading, row, got ?? ""]).toEqual([heading, row, wanted ?? ""]);
            compared += 1;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(0);
  }, 60_000);
});

test("columns that point at a sheet which is left out are written as values", () => {
  const plan = layoutReport(sampleReport("products", true), { live: true, without: ["playbook"] });
  const formulas = plan.sheets.flatMap(({ ranges }) =>
    ranges.filter((range) => range.formulas).flatMap(({ values }) => values.flat()),
  );
  expect(plan.sheets.map(({ key }) => key)).not.toContain("playbook");
  expect(formulas.some((formula) => String(formula).includes("SEG.ABC("))).toBe(true);
  expect(formulas.some((formula) => String(formula).includes("SEG.POLICY("))).toBe(false);
});

test("an empty text among numbers is written as a formula, because a blank cell would count as zero", () => {
  const plan = layoutReport(sampleReport("products", false), { live: false });
  const demand = plan.sheets.find(({ key }) => key === "demand")!;
  const entered = demand.ranges.filter((range) => range.formulas).flatMap(({ values }) => values.flat());
  expect(entered).toContain('=""');
  expect(entered).not.toContain("");
});

describe.each(flows.map(({ id }) => id))("how the sheets of %s look", (id) => {
  const plan = layoutReport(sampleReport(id, false), { live: false });

  test("headings fit their columns in two lines, and rows of two lines are high enough", () => {
    for (const sheet of plan.sheets) {
      for (const { row, column, columnCount } of sheet.tables) {
        const height = sheet.rowHeights?.find((entry) => entry.row === row)?.points ?? 0;
        const headings = sheet.ranges.find((range) => range.row === row && range.style === "heading")!.values[0]!;
        for (let at = 0; at < columnCount; at++) {
          const width = (sheet.columnWidths[column + at] ?? 0) - 3;
          const lines = wrapped(String(headings[at]), width);
          expect([headings[at], lines.length <= 2]).toEqual([headings[at], true]);
          expect(height).toBeGreaterThanOrEqual(15 * lines.length);
        }
      }
    }
  });

  test("numbers are right below their heading, texts keep off what stands to their left", () => {
    for (const sheet of plan.sheets) {
      for (const { row, column, columnCount } of sheet.tables) {
        for (let at = column; at < column + columnCount; at++) {
          const looks = sheet.areaLooks?.filter((look) => look.row === row && look.column === at);
          expect(looks).toHaveLength(1);
          if (at > column && looks?.[0]?.alignment === "left") expect(looks[0].indent).toBe(1);
        }
      }
    }
  });

  test("prints on one page in width while that can be read, with heading and key on each page beyond", () => {
    for (const { columnWidths, print } of plan.sheets) {
      const width = columnWidths.reduce<number>((sum, each) => sum + (each ?? 10), 0);
      expect(width / (print?.pagesWide ?? 1)).toBeLessThanOrEqual(290);
      if ((print?.pagesWide ?? 1) > 1) expect(print?.titleColumns).toMatch(/^\$A:\$[A-C]$/);
    }
  });
});

test("the Pareto chart has columns of value and a line up to 100 %", () => {
  const report = sampleReport("products", false);
  const [sheet] = layoutReport(report, { live: false }).sheets;
  expect(sheet?.charts[0]).toMatchObject({
    kind: "columnLine",
    categoryFormat: "0%",
    secondaryFormat: "0%",
    series: [{ kind: "column" }, { kind: "line", axis: "secondary" }],
    scales: { value: { minimum: 0 }, secondary: { minimum: 0, maximum: 1 } },
  });
  const parts = report.sheets[0]!.parts;
  const table = parts.find((part): part is TablePart => part.kind === "table" && part.key === "pareto")!;
  const column = (key: string) => table.columns.find((each) => each.key === key)!.values as number[];
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  expect([sum(column("count")), column("items").length, column("items").at(-1)]).toEqual([600, 20, 1]);
  expect(sum(column("share"))).toBeCloseTo(1, 12);
  expect(column("cumulated").at(-1)).toBeCloseTo(1, 12);
  expect(column("cumulated")[1]).toBeCloseTo(column("share")[0]! + column("share")[1]!, 12);
  expect([...column("value")].sort((a, b) => b - a)).toEqual(column("value"));
});

test("each quadrant is a series of the map in its own colour, and every category is in one of them", () => {
  const report = sampleReport("categories", false);
  const chart = layoutReport(report, { live: false }).sheets[0]?.charts[0];
  expect(chart?.series.map(({ name, colour }) => [name, colour])).toEqual(
    ["strategic", "leverage", "bottleneck", "routine"].map((name) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      classColour(name).fill,
    ]),
  );
  const map = report.sheets[0]!.parts.find((part): part is TablePart => part.kind === "table" && part.key === "map")!;
  const [keys, , ...quadrants] = map.columns.map(({ values }) => values);
  for (const at of keys!.keys()) expect(quadrants.filter((values) => values[at] !== null)).toHaveLength(1);
});

test("a chart over a sheet that is left out is left out too", () => {
  const plan = layoutReport(sampleReport("categories", true), { live: true, without: ["categories"] });
  expect(plan.sheets[0]?.charts).toEqual([]);
});
