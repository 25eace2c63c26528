import { finite } from "./arguments";
import { invalidArgument, notImplemented } from "./errors";
import type { Scalar } from "./hostClass";

/** Colours are never lightened or darkened here: only 0 can be set. */
export function noTint<Target>(member: string): Scalar<Target> {
  return {
    get: () => 0,
    set: (_target, value) => {
      const tint = finite(value);
      if (tint < -1 || tint > 1) throw invalidArgument();
      if (tint !== 0) throw notImplemented(`${member} other than 0`);
    },
    onRequest: true,
  };
}
