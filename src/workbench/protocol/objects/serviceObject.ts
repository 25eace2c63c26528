import { bind } from "../core/bind";
import type { HostClass } from "../core/hostClass";
import type { HostObject } from "../core/hostObject";
import { notImplemented } from "../core/errors";

type CallService = (service: string, method: string, given: readonly unknown[]) => unknown;

/**
 * A service the library's own runtime talks to, such as Microsoft.ExcelServices.CustomFunctions. Whoever listens for
 * services answers; a service nobody offers fails by name.
 */
export function serviceObject(name: string, callService: CallService): HostObject {
  const empty: HostClass<string> = { name, scalars: {} };
  return {
    ...bind(empty, name),
    call: (method, given) => {
      const answer = callService(name, method, given);
      if (answer === undefined) throw notImplemented(`${name}.${method}`);
      return answer;
    },
  };
}
