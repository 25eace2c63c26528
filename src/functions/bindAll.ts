import { bind, type BindOptions } from "./machine/bind";
import { makeMemo } from "./machine/memo";
import { definitions } from "./registry";

/** Registers every SEG function with a host; all of them share one memory of past calls. */
export function bindAll(
  associate: (id: string, run: (...cells: unknown[]) => unknown) => void,
  options: BindOptions,
): void {
  const memo = options.memo ?? makeMemo();
  for (const definition of definitions) associate(definition.name, bind(definition, { ...options, memo }));
}
