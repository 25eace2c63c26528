import { HostError } from "../../src/workbench/model/hostError";
import { isHostObject } from "../../src/workbench/protocol/core/isHostObject";
import type { ClassMembers, HostObject } from "../../src/workbench/protocol/core/hostObject";

/** Methods by which a walk reaches classes that no property leads to, with what to give them. */
const doors: Readonly<Record<string, readonly unknown[]>> = {
  "Worksheet.getRange": ["A1:D4"],
  "Worksheet.getRanges": ["A1,B2"],
  "Worksheet.findAllOrNullObject": ["a", {}],
  "Range.getVisibleView": [],
  "Range.getDirectPrecedents": [],
  "Range.getPrecedents": [],
  "Range.getCell": [0, 3],
  "Range.getTables": [],
  "Range.removeDuplicates": [[0], true],
  "ChartAxes.getItem": ["Value", "Primary"],
  "CustomXmlPartCollection.getByNamespace": [""],
};

/** Everything the workbench knows of each class, put together from all the objects a walk from the workbook meets. */
export function hostTour(root: HostObject): ReadonlyMap<string, readonly ClassMembers[]> {
  const known = new Map<string, Set<ClassMembers>>();
  const tried = new Set<string>();
  visit(root);
  return new Map([...known].map(([name, definitions]) => [name, [...definitions]]));

  function visit(object: HostObject): void {
    const { className, definition } = object;
    const definitions = known.get(className) ?? new Set();
    known.set(className, definitions.add(definition));
    for (const name of Object.keys(definition.navigation ?? {})) step(object, name, () => object.navigate(name));
    for (const name of Object.keys(definition.methods ?? {})) {
      const given = doors[`${className}.${name}`];
      if (given) step(object, name, () => object.call(name, given));
    }
    const before = tried.has(`${className} items`);
    if (before) return;
    const items = object.items() ?? [];
    if (items.length > 0) tried.add(`${className} items`);
    for (const item of items) visit(item);
  }

  /** Each way is taken once, unless it was closed: a conditional format has one of eight rules. */
  function step(object: HostObject, name: string, walk: () => unknown): void {
    const way = `${object.className}.${name}`;
    if (tried.has(way)) return;
    try {
      const next = walk();
      if (!isHostObject(next)) return;
      tried.add(way);
      visit(next);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
}
