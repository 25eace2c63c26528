import { fields } from "./arguments";
import { notImplemented } from "./errors";
import type { HostObject } from "./hostObject";

/** Sets what is given, going down into objects: { fill: { color } } sets the colour of the fill. */
export function applyProperties(object: HostObject, given: unknown): void {
  for (const [name, value] of Object.entries(fields(given))) {
    if (value === undefined || value === null) continue;
    const side = object.className === "RangeBorderCollection" ? borderSides[name] : undefined;
    if (side !== undefined) {
      applyProperties(object.call("getItem", [side]) as HostObject, value);
    } else if (object.hasNavigation(name)) {
      const inner = object.navigate(name);
      if (!inner) throw notImplemented(`${object.className}.${name} (set)`);
      applyProperties(inner, value);
    } else object.write(name, value);
  }
}

/** Names of sides in Excel's CellBorderCollection. */
export const borderSides: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};
