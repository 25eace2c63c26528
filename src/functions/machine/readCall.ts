import type { AnyArgument, Items } from "./argument";
import { isMissing } from "./cellValue";
import { type Definition, HEADERS } from "./define";
import { CallFault } from "./fault";
import { type Grid, toGrid, valueAt } from "./grid";

/** One argument that has a reading per item. */
export interface ItemReader extends Items {
  readonly name: string;
  readonly type: AnyArgument["type"];
  readonly key: boolean;
  readonly repeats: boolean;
}

/** The arguments of a call: those read once, and those still to be read item by item. */
export interface ReadCall {
  readonly whole: Readonly<Record<string, unknown>>;
  readonly readers: readonly ItemReader[];
  readonly headers: boolean;
}

export function readCall(definition: Definition, cells: readonly unknown[]): ReadCall {
  const whole: Record<string, unknown> = {};
  const readers: ItemReader[] = [];
  definition.args.forEach(({ name, argument }, position) => {
    const grid = toGrid(cells[position]);
    if (argument.role === "rest") whole[name] = argument.collect(cells.slice(position));
    else if (grid === undefined || (argument.optional && holdsNothing(grid, argument.type)))
      omit(name, argument, whole);
    else if (argument.role === "whole") whole[name] = argument.read(grid, name);
    else {
      const { type, key, repeats = false } = argument;
      readers.push({ ...argument.items(grid, name), name, type, key, repeats });
    }
  });
  if (!definition.result.headings) return { whole, readers, headers: false };
  const { [HEADERS]: headers, ...input } = whole;
  return { whole: input, readers, headers: headers === true };
}

function omit(name: string, argument: AnyArgument, whole: Record<string, unknown>): void {
  if (!argument.optional) throw new CallFault("#VALUE!", `${name} is missing. It is: ${argument.help}`);
  if (argument.fallback !== undefined) whole[name] = argument.fallback;
}

/** An optional argument that points at one cell without content counts as left out. A blank number is still 0. */
function holdsNothing(grid: Grid, type: AnyArgument["type"]): boolean {
  if (grid.rows * grid.columns !== 1) return false;
  const value = valueAt(grid, 0, 0);
  if (value !== null && value !== 0) return isMissing(value);
  return type === "text" || type === "choice" || type === "any";
}
