import { finite, flag, text } from "../../core/arguments";
import { color } from "../../core/color";
import type { Scalar } from "../../core/hostClass";
import type { Keeper } from "./keeper";
import type { KeptClass } from "./keptProperties";
import { keptProperties } from "./keptProperties";

/** The properties of a class that are only kept: read back as set, checked by the type of what they are at first. */
export function kept<Target>(
  className: KeptClass,
  keeper: (target: Target) => Keeper,
): Readonly<Record<string, Scalar<Target>>> {
  const properties: readonly (readonly [string, unknown])[] = Object.entries(keptProperties[className]);
  return Object.fromEntries(properties.map(([name, usual]) => [name, keptScalar(keeper, name, usual)]));
}

function keptScalar<Target>(keeper: (target: Target) => Keeper, name: string, usual: unknown): Scalar<Target> {
  return {
    get: (target) => keeper(target).read(name) ?? usual,
    set: (target, value) => keeper(target).write(name, checked(name, usual, value)),
    onRequest: true,
    kept: true,
  };
}

function checked(name: string, usual: unknown, value: unknown): unknown {
  if (/color$/i.test(name)) return value === "" ? "" : color(value);
  if (typeof usual === "boolean") return flag(value);
  if (typeof usual === "number") return finite(value);
  return typeof usual === "string" ? text(value) : value;
}
