import { EngineError } from "../../engine/index";
import type { Definition } from "./define";
import { CallFault, isFault, type Outcome } from "./fault";
import { type ItemPlan, planItems, readItem } from "./itemPlan";
import { type ReadCall, readCall } from "./readCall";
import { engineFault, toOutcome } from "./toOutcome";
import { contextFor, type RowOutcome, writeFree, writeItems } from "./writeCells";

/** Reads the cells, runs the function and writes cells. Never throws. */
export function call(definition: Definition, cells: readonly unknown[]): Outcome {
  try {
    if (cells.length > definition.args.length && definition.args.at(-1)?.argument.role !== "rest")
      throw new CallFault(
        "#VALUE!",
        `SEG.${definition.name} takes at most ${definition.args.length} arguments, got ${cells.length}`,
      );
    const read = readCall(definition, cells);
    return isLifted(definition) ? callEach(definition, read) : callWhole(definition, read);
  } catch (error) {
    return toOutcome(error, definition.name);
  }
}

/** A function that is defined on one item and lifted over ranges by the machine. */
export function isLifted(definition: Definition): boolean {
  return definition.args.some(({ argument }) => argument.role === "each");
}

function callEach(definition: Definition, read: ReadCall): Outcome {
  const plan = planItems(read.readers, true);
  const outcomes = Array.from({ length: plan.count }, (_, i) => runItem(definition, read, plan, i));
  const first = outcomes[0];
  if (plan.count === 1 && isFault(first)) return first;
  const headings = read.headers ? definition.result.headings?.(undefined) : undefined;
  return writeItems(definition.result, outcomes, plan, headings);
}

function runItem(definition: Definition, read: ReadCall, plan: ItemPlan, index: number): RowOutcome {
  const item = readItem(read.readers, index);
  if ("empty" in item) return "empty";
  if ("fault" in item) {
    if (plan.count === 1 || item.fromSingle) throw new CallFault("#VALUE!", item.fault.message);
    return item.fault;
  }
  try {
    const value = definition.run({ ...read.whole, ...item.values }, contextFor([index]));
    return definition.result.rows(value)[0] ?? "empty";
  } catch (error) {
    const ranged = (name: string) => read.readers.some((reader) => reader.name === name && reader.count > 1);
    const own =
      error instanceof EngineError &&
      (ranged(error.argument) || error.code === "noSolution" || error.code === "tooFewData");
    if (!own || plan.count === 1) throw error;
    return engineFault(error, plan.place(index));
  }
}

function callWhole(definition: Definition, read: ReadCall): Outcome {
  const plan = planItems(read.readers, false);
  const { input, used, outcomes } = gather(definition, read, plan);
  const { result } = definition;
  if (used.length === 0) return nothingToSay(definition, read, plan, outcomes);
  const value = withPlaces(read, used, () => definition.run(input, contextFor(used)));
  if (result.align === "free") return writeFree(result, value, read.headers);
  result.rows(value).forEach((row, i) => (outcomes[used[i] ?? -1] = row));
  return writeItems(result, outcomes, plan, read.headers ? result.headings?.(value) : undefined);
}

/** No row has data: empty rows where each item has its own cell, otherwise there is no result at all. */
function nothingToSay(
  definition: Definition,
  read: ReadCall,
  plan: ItemPlan,
  outcomes: readonly RowOutcome[],
): Outcome {
  if (definition.result.align === "items" && !read.headers)
    return writeItems(definition.result, outcomes, plan, undefined);
  throw new CallFault("#N/A", `${read.readers[0]?.name ?? "The call"} holds no data: every row is empty or #N/A`);
}

/** Collects the rows that can be read into one array per argument. */
export function gather(definition: Definition, read: ReadCall, plan: ItemPlan) {
  const columns: Record<string, unknown[]> = Object.fromEntries(read.readers.map(({ name }) => [name, []]));
  const used: number[] = [];
  const strict = definition.wholeOrNothing || definition.result.align === "free";
  const outcomes: RowOutcome[] = Array.from({ length: plan.count }, (_, index) => {
    const item = readItem(read.readers, index);
    if ("fault" in item) {
      if (strict || plan.count === 1 || item.fromSingle) throw new CallFault("#VALUE!", item.fault.message);
      return item.fault;
    }
    if ("values" in item) {
      used.push(index);
      for (const [name, value] of Object.entries(item.values)) columns[name]?.push(value);
    }
    return "empty";
  });
  return { input: { ...read.whole, ...columns }, used, outcomes };
}

/** The engine counts the rows it was given; the user counts the rows of the range. */
function withPlaces<T>(read: ReadCall, used: readonly number[], run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof EngineError) || error.row === undefined) throw error;
    const place = used[error.row - 1];
    if (
      place === undefined ||
      !read.readers.some(({ name }) => error.argument === name || error.argument.startsWith(`${name} `))
    )
      throw error;
    const single = read.readers.some(({ name, count, repeats }) => name === error.argument && repeats && count === 1);
    const message = single
      ? error.message.replace(` (row ${error.row})`, "")
      : error.message.replace(`row ${error.row}`, `row ${place + 1}`);
    throw new EngineError(error.code, error.argument, message, single ? undefined : place + 1);
  }
}
