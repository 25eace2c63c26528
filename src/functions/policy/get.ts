import { arg } from "../machine/arg";
import type { Argument } from "../machine/argument";
import { type CellValue, cellValue, isMissing } from "../machine/cellValue";
import { defineFunction } from "../machine/define";
import { CallFault } from "../machine/fault";
import type { Grid } from "../machine/grid";
import { type Kind, MISSING } from "../machine/kind";
import { result, type ResultCell } from "../machine/result";

type Position = number | string;
const position: Kind<Position> = {
  type: "any",
  blank: MISSING,
  read: (value) => (value === 0 ? MISSING : typeof value === "boolean" ? String(value).toUpperCase() : value),
};

const wholeTable: Argument<Grid> = {
  help: "Table or spilled result, such as D2#",
  type: "table",
  shape: "table",
  optional: false,
  presence: "always",
  role: "whole",
  read: (grid) => grid,
};

interface GetCall {
  readonly table: Grid;
  readonly rows?: readonly Position[];
  readonly columns?: readonly Position[];
}

export const getFunction = defineFunction({
  name: "GET",
  summary: "Part of a table by row and column: label, number, or negative number from the end.",
  args: {
    table: wholeTable,
    rows: arg.maybe(
      arg.list(
        "Rows: number (1 is the first, a heading row counts), negative number, or text in the first column",
        position,
      ),
      "all",
    ),
    columns: arg.maybe(arg.list("Columns: number, negative number, or heading in the first row", position), "all"),
  },
  result: result.grid("the cells where these rows and columns meet"),
  run: part,
  examples: [
    {
      call: [
        [
          ["item", "class"],
          ["p1", "A"],
          ["p2", "B"],
        ],
        "p2",
        "class",
      ],
      gives: "B",
    },
    {
      call: [
        [
          ["item", "class"],
          ["p1", "A"],
          ["p2", "B"],
        ],
        -1,
      ],
      gives: [["p2", "B"]],
    },
    {
      call: [
        [
          ["rank", "value"],
          [1, 80],
          [2, ""],
        ],
        [1, 3],
        ["Value", 1],
      ],
      gives: [
        ["value", "rank"],
        ["", 2],
      ],
    },
    {
      call: [
        [
          [1, null],
          [{ error: "#DIV/0!" }, 4],
        ],
      ],
      gives: [
        [1, 0],
        [{ error: "#N/A" }, 4],
      ],
    },
  ],
  faults: [
    {
      call: [
        [
          [1, 2],
          [3, 4],
        ],
        3,
      ],
      error: "#VALUE!",
      says: "rows: there is no 3, the table has 2",
    },
    {
      call: [
        [
          ["a", "b"],
          [3, 4],
        ],
        null,
        "c",
      ],
      error: "#VALUE!",
      says: 'columns: "c" is not in the first row',
    },
  ],
  explain: {
    formula: "the cells where rows and columns meet",
    source: "Convention",
    assumptions: ["Texts are compared without regard to case; the first match counts."],
    steps: ({ table }, cells) => [
      ["rows of the table", table.rows],
      ["columns of the table", table.columns],
      ["cells found", cells.length * (cells[0]?.length ?? 0)],
    ],
  },
});

function part({ table, rows, columns }: GetCall): readonly (readonly ResultCell[])[] {
  const down = find(rows, table.rows, "rows", (row) => cellValue(table.cells[row]?.[0]), "first column");
  const across = find(columns, table.columns, "columns", (column) => cellValue(table.cells[0]?.[column]), "first row");
  return down.map((row) => across.map((column) => show(cellValue(table.cells[row]?.[column]))));
}

function find(
  wanted: readonly Position[] | undefined,
  count: number,
  name: string,
  label: (index: number) => CellValue,
  where: string,
): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (!wanted) return all;
  const byLabel = new Map([...all].reverse().map((index) => [labelText(label(index)), index]));
  return wanted.map((one) => {
    const index = typeof one === "number" ? (one < 0 ? count + one : one - 1) : byLabel.get(one.trim().toLowerCase());
    if (index !== undefined && Number.isInteger(index) && index >= 0 && index < count) return index;
    const problem =
      typeof one === "number" ? `there is no ${one}, the table has ${count}` : `"${one}" is not in the ${where}`;
    throw new CallFault("#VALUE!", `${name}: ${problem}`);
  });
}

function labelText(value: CellValue): string {
  return typeof value === "object" ? "" : String(value).trim().toLowerCase();
}

function show(value: CellValue): ResultCell {
  if (value === null) return 0;
  if (typeof value !== "object") return value;
  return { gap: isMissing(value) ? "The table says #N/A here" : `The table holds ${value.text} here` };
}
