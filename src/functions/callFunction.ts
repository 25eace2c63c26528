import { call } from "./machine/call";
import { makeFault, type Outcome } from "./machine/fault";
import { definitions } from "./registry";

const byName = new Map(definitions.map((definition) => [definition.name, definition]));

/**
 * Calls a SEG function by its name without the prefix, with cells as a host gives them: plain values, arrays of rows,
 * null for a blank cell or an omitted argument. Gives plain data and never throws.
 */
export function callFunction(name: string, args: readonly unknown[]): Outcome {
  const definition = byName.get(name.toUpperCase());
  return definition ? call(definition, args) : makeFault("#VALUE!", `There is no function SEG.${name}`);
}
