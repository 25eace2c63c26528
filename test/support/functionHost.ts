import { bindAll } from "../../src/functions/bindAll";
import type { BindOptions } from "../../src/functions/machine/bind";

/** What stands in a cell of this host when a function gives an error. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type HostFunction = (...cells: unknown[]) => unknown;

/** Every SEG function as a host holds it after registration. */
export function functionHost(options: Partial<BindOptions> = {}): ReadonlyMap<string, HostFunction> {
  const functions = new Map<string, HostFunction>();
  bindAll((id, run) => functions.set(id, run), {
    makeError: (code, message) => new HostError(code, message),
    ...options,
  });
  return functions;
}

/** Calls as a host does: a thrown error is the result. */
export function callIn(functions: ReadonlyMap<string, HostFunction>, name: string, ...cells: unknown[]): unknown {
  const run = functions.get(name);
  if (!run) throw new Error(`${name} is not registered`);
  try {
    return run(...cells);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}
