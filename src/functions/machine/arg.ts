import type { Argument, ArgumentFacts, ItemArgument, Items, Presence } from "./argument";
import { CallFault } from "./fault";
import { type Grid, isVector, sizeText, valueAt, valueInOrder } from "./grid";
import { type Kind, MISSING, missingReason, number, type Reading, readKind, Refusal } from "./kind";

interface Options {
  readonly unit?: string;
}
function facts(help: string, kind: Kind<unknown>, shape: ArgumentFacts["shape"], options?: Options) {
  return {
    help,
    type: kind.type,
    shape,
    optional: false,
    presence: "always" as const,
    ...(options?.unit !== undefined && { unit: options.unit }),
    ...(kind.choices && { choices: kind.choices }),
  };
}

/** One value for the whole call. */
function single<T>(help: string, kind: Kind<T>, options?: Options): Argument<T> {
  return {
    ...facts(help, kind, "value", options),
    role: "whole",
    read: (grid, name) => {
      if (grid.rows * grid.columns !== 1)
        throw new CallFault("#VALUE!", `${name} must be a single value, got a range of ${sizeText(grid)} cells`);
      return demand(readKind(kind, valueAt(grid, 0, 0)), name, kind);
    },
  };
}

/** A row or a column of values that belongs to the whole call: cuts, labels, weights. */
function list<T>(help: string, kind: Kind<T>, options?: Options): Argument<readonly T[]> {
  return {
    ...facts(help, kind, "list", options),
    role: "whole",
    read: (grid, name) => {
      refuseRectangle(grid, name);
      return Array.from({ length: grid.rows * grid.columns }, (_, i) =>
        demand(readKind(kind, valueInOrder(grid, i)), `${name}, item ${i + 1},`, kind),
      );
    },
  };
}

/** One value per item; run receives one item at a time. */
function each<T>(help: string, kind: Kind<T>, options?: Options & { key?: boolean }): Argument<T> {
  return {
    ...facts(help, kind, "per item", options),
    role: "each",
    key: options?.key ?? false,
    items: (grid) => cells(grid, kind),
  };
}

/** One value per item, in a row or a column; run receives them all. */
function column<T>(
  help: string,
  kind: Kind<T>,
  options?: Options & { key?: boolean },
): Argument<readonly T[]> & ItemArgument<readonly T[]> {
  return {
    ...facts(help, kind, "per item", options),
    role: "all",
    key: options?.key ?? false,
    items: (grid, name) => {
      refuseRectangle(grid, name);
      return cells(grid, kind);
    },
  };
}

/** The same, where a single value stands for all items. */
function repeated<T>(help: string, kind: Kind<T>, options?: Options): Argument<readonly T[]> {
  const { items } = column(help, kind, options);
  return { ...facts(help, kind, "one or per item", options), role: "all", key: false, repeats: true, items };
}

/** A row of numbers per item, all of them needed; run receives them all. */
function rows(help: string, options?: Options): Argument<readonly (readonly number[])[]> {
  return {
    ...facts(help, number, "row per item", options),
    role: "all",
    key: false,
    items: (grid) => ({
      count: grid.rows,
      shape: [grid.rows, 1],
      place: (i) => `row ${i + 1}`,
      at: (i) => readRow(grid, i, false),
    }),
  };
}

type History = readonly (number | null)[];
/** The history of each item, periods across; run receives them all. */
function histories(help: string, options?: Options): Argument<readonly History[]> {
  return { ...facts(help, number, "row per item", options), role: "all", key: false, items: historyItems };
}
/** The history of each item, periods across; run receives one item at a time. */
function history(help: string, options?: Options): Argument<History> {
  return { ...facts(help, number, "row per item", options), role: "each", key: false, items: historyItems };
}

/** Left out by the user, it takes the default. */
function optional<T>(argument: Argument<T>, fallback: NoInfer<T>): Argument<T> {
  return { ...argument, optional: true, fallback, defaultText: showDefault(fallback) };
}
/** Left out by the user, it stays out of the input. The text tells what then holds. */
function maybe<T>(argument: Argument<T>, defaultText?: string): Argument<T, Presence> {
  return { ...argument, optional: true, presence: "maybe", ...(defaultText !== undefined && { defaultText }) };
}

export const arg = { single, list, each, column, repeated, rows, histories, history, optional, maybe };

function historyItems(grid: Grid): Items {
  const one = grid.columns === 1 && grid.rows > 1;
  const turned = one ? { rows: 1, columns: grid.rows, cells: [grid.cells.map((row) => row[0])] } : grid;
  return {
    count: turned.rows,
    shape: [turned.rows, 1],
    place: (i) => `row ${i + 1}`,
    at: (i) => readRow(turned, i, true),
    down: one,
  };
}

function readRow(grid: Grid, row: number, gaps: boolean): Reading<readonly (number | null)[]> {
  const values: (number | null)[] = [];
  let refused: Refusal | undefined;
  let empty = true;
  for (let c = 0; c < grid.columns; c++) {
    const reading = readKind(number, valueAt(grid, row, c));
    if (reading !== MISSING) empty = false;
    if (reading instanceof Refusal) refused ??= inColumn(c, reading.reason);
    else if (reading === MISSING && !gaps) refused ??= inColumn(c, missingReason("number"));
    values.push(typeof reading === "number" ? reading : null);
  }
  return empty ? MISSING : (refused ?? values);
}
function inColumn(column: number, reason: string): Refusal {
  return new Refusal(`column ${column + 1} ${reason}`);
}

function cells(grid: Grid, kind: Kind<unknown>): Items {
  return {
    count: grid.rows * grid.columns,
    shape: [grid.rows, grid.columns],
    at: (i) => readKind(kind, valueInOrder(grid, i)),
    place: (i) => (grid.columns === 1 || grid.rows > 1 ? `row ${Math.floor(i / grid.columns) + 1}` : `column ${i + 1}`),
  };
}

function refuseRectangle(grid: Grid, name: string): void {
  if (!isVector(grid))
    throw new CallFault("#VALUE!", `${name} must be one row or one column, got a range of ${sizeText(grid)} cells`);
}

function demand<T>(reading: Reading<T>, name: string, kind: Kind<T>): T {
  if (reading instanceof Refusal) throw new CallFault("#VALUE!", `${name} ${reading.reason}`);
  if (reading === MISSING) throw new CallFault("#VALUE!", `${name} ${missingReason(kind.type)}`);
  return reading;
}

function showDefault(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(showDefault).join(",")}}`;
  if (typeof value === "string") return `"${value}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
