import { formulaOf } from "../../src/functions/machine/help";
import { definitions } from "../../src/functions/registry";
import { createWorkbench } from "../../src/workbench/createWorkbench";
import { cellError, CellError, type CellValue, type ErrorCode } from "../../src/workbench/model/cellValue";
import type { Sheet } from "../../src/workbench/model/sheet";
import { registerSegFunctions } from "../../src/workbench/registerSegFunctions";

const cases = definitions.flatMap(({ name, examples }) =>
  examples.flatMap((example, i) =>
    (["zero", "empty"] as const).map((blankCells) => [name, i + 1, blankCells, example] as const),
  ),
);

/** Each range stands on a sheet of its own; blank cells are truly blank. */
test.each(cases)(
  "=SEG.%s, example %i, gives its result in a cell while blank cells are sent as %s",
  async (name, _, blankCells, example) => {
    const { workbook, calc } = createWorkbench({ calc: { blankCells } });
    registerSegFunctions(calc);
    const parts = example.call.map((argument, i) => {
      if (!Array.isArray(argument)) return argument === null ? "" : literal(argument);
      const sheet = workbook.addSheet(`Range${i}`);
      return fill(sheet, argument as readonly unknown[]);
    });
    const home = workbook.addSheet("Home");
    calc.setFormula(home, 0, 0, `=SEG.${name}(${parts.join(",")})`);
    calc.recalculate();
    await calc.idle();
    const wanted = (Array.isArray(example.gives) ? example.gives : [[example.gives]]) as unknown[][];
    wanted.forEach((row, r) => row.forEach((value, c) => expectCell(home.value(r, c), value)));
    if (!example.part) {
      const size = home.spillRange(0, 0) ?? { rows: 1, columns: 1 };
      expect([size.rows, size.columns]).toEqual([wanted.length, wanted[0]?.length]);
    }
  },
);

test("an example reads as it would be typed", () => {
  expect(formulaOf("TIER", { call: [[[5], [null]], null, ["low", 'a "b"'], true, [{ error: "#N/A" }]] })).toBe(
    '=SEG.TIER({5;0},,{"low";"a ""b"""},TRUE,{#N/A})',
  );
});

function fill(sheet: Sheet, rows: readonly unknown[]): string {
  const grid = rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  grid.forEach((row, r) => row.forEach((value, c) => sheet.setValue(r, c, toCell(value))));
  const lastColumn = String.fromCharCode("A".charCodeAt(0) + (grid[0]?.length ?? 1) - 1);
  return `${sheet.name}!A1:${lastColumn}${grid.length}`;
}

function toCell(value: unknown): CellValue {
  if (isError(value)) return cellError(value.error);
  return value as CellValue;
}

function literal(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function isError(value: unknown): value is { error: ErrorCode } {
  return typeof value === "object" && value !== null && "error" in value;
}

function expectCell(got: CellValue, wanted: unknown): void {
  if (isError(wanted)) {
    expect(got).toBeInstanceOf(CellError);
    expect((got as CellError).code).toBe(wanted.error);
    expect((got as CellError).message?.length).toBeGreaterThan(20);
  } else if (typeof wanted === "number") {
    expect(typeof got).toBe("number");
    expect(Math.abs(Number(got) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  } else expect(got).toBe(wanted);
}
