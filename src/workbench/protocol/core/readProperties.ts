import { fields } from "./arguments";
import { borderSides } from "./applyProperties";
import type { HostObject } from "./hostObject";

/** Reads what is asked for with true, going down into objects: { fill: { color: true } } reads the fill's colour. */
export function readProperties(object: HostObject, asked: unknown): Readonly<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(fields(asked))) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    answer[name] = property(object, name, wanted);
  }
  return answer;
}

function property(object: HostObject, name: string, wanted: unknown): unknown {
  const inner = object.hasNavigation(name) ? object.navigate(name) : null;
  if (!inner) return object.read(name);
  if (inner.className === "RangeBorderCollection") return sidesOf(inner, wanted);
  return partOf(inner, wanted);
}

/** What is asked of borders is asked of every side of a cell. */
function sidesOf(borders: HostObject, wanted: unknown): Readonly<Record<string, unknown>> {
  const sides = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;
  return Object.fromEntries(
    sides.map((side) => [side, partOf(borders.call("getItem", [borderSides[side]]) as HostObject, wanted)]),
  );
}

function partOf(object: HostObject, wanted: unknown): Readonly<Record<string, unknown>> {
  return wanted === true ? everything(object) : readProperties(object, wanted);
}

function everything(object: HostObject): Readonly<Record<string, unknown>> {
  return Object.fromEntries(object.defaultScalars().map((name) => [name, object.read(name)]));
}
