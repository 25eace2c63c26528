import { EngineError } from "./errors";

const fail = (argument: string, problem: string, row?: number): never => {
  const place = row === undefined ? "" : ` (row ${row})`;
  throw new EngineError("domain", argument, `${argument}${place} ${problem}`, row);
};
/** Lists such as cuts and weights stand across as well as down, so their entries are not called rows. */
const failItem = (argument: string, index: number, problem: string): never => {
  throw new EngineError("domain", argument, `${argument}, item ${index + 1}, ${problem}`);
};

/** A finite number: no error, no infinity. */
export function requireFinite(value: number, argument: string, row?: number): void {
  if (!Number.isFinite(value)) fail(argument, `must be a finite number, got ${value}`, row);
}
/** A finite number above zero. */
export function requirePositive(value: number, argument: string, row?: number): void {
  if (!(value > 0 && value < Infinity)) fail(argument, `must be positive, got ${value}`, row);
}
/** A finite number, zero or above. */
export function requireNonNegative(value: number, argument: string, row?: number): void {
  if (!(value >= 0 && value < Infinity)) fail(argument, `must not be negative, got ${value}`, row);
}
/** A share strictly between 0 and 1, where the ends have no finite answer. */
export function requireOpenShare(value: number, argument: string): void {
  if (!(value > 0 && value < 1)) fail(argument, `must lie strictly between 0 and 1${percentHint(value)}, got ${value}`);
}
/** A share from 0 to 1, ends included. */
export function requireShare(value: number, argument: string): void {
  if (!(value >= 0 && value <= 1)) fail(argument, `must lie between 0 and 1${percentHint(value)}, got ${value}`);
}
/** A whole number of at least `minimum`. */
export function requireInteger(value: number, argument: string, minimum: number): void {
  if (!Number.isInteger(value) || value < minimum)
    fail(argument, `must be a whole number of at least ${minimum}, got ${value}`);
}
/** One of the named choices. */
export function requireChoice<T extends string>(value: T, argument: string, choices: readonly T[]): void {
  if (!choices.includes(value)) fail(argument, `must be one of ${choices.join(", ")}, got "${value}"`);
}
/** Cuts that rise strictly, inside an open range where one is given. */
export function requireRising(cuts: readonly number[], argument: string, above = -Infinity, below = Infinity): void {
  if (cuts.length === 0) throw new EngineError("shape", argument, `${argument} must hold at least one cut`);
  let last = above;
  for (const [index, cut] of cuts.entries()) {
    const refuse = (problem: string) => failItem(argument, index, problem);
    if (!Number.isFinite(cut) || cut >= below)
      refuse(`must lie below ${below}${below === 1 ? percentHint(cut) : ""}, got ${cut}`);
    if (cut <= last) refuse(index === 0 ? `must lie above ${above}, got ${cut}` : `must rise, got ${last} then ${cut}`);
    last = cut;
  }
}
/** One weight of zero or above for each criterion. */
export function requireWeights(weights: readonly number[], criteria: number): void {
  requireSameLength(weights.length, "weights", criteria, "criteria");
  for (const [index, weight] of weights.entries())
    if (!(weight >= 0 && weight < Infinity)) failItem("weights", index, `must not be negative, got ${weight}`);
}
/** Two arguments that speak of the same items or criteria. */
export function requireSameLength(length: number, argument: string, expected: number, of: string): void {
  if (length === expected) return;
  const message = `${argument} has ${length} entries but ${of} has ${expected}: both must be equally long`;
  throw new EngineError("shape", argument, message);
}
/** A table whose rows are equally long and not empty; returns the number of columns. */
export function requireTable(table: readonly (readonly unknown[])[], argument: string): number {
  const columns = table[0]?.length ?? 0;
  if (columns === 0) throw new EngineError("shape", argument, `${argument} must have at least one row and one column`);
  for (const [index, row] of table.entries())
    if (row.length !== columns)
      throw new EngineError(
        "shape",
        argument,
        `${argument} row ${index + 1} has ${row.length} columns but row 1 has ${columns}`,
        index + 1,
      );
  return columns;
}

function percentHint(value: number): string {
  return value > 1 && value <= 100 ? `: write ${value / 100} for ${value}%` : "";
}
