import type { Arc } from "../../engine";
import type { MappedTable } from "../define";
import type { FindingList } from "../read/findings";
import { cellText } from "../read/cellText";
import { numberReader } from "../read/numberReader";

/** Arcs between stages that are there; a pair that stands twice has its units added up. */
export function readArcs(
  { table, mapping }: MappedTable,
  stages: readonly string[],
  list: FindingList,
): readonly Arc[] {
  const known = new Map(stages.map((name) => [key(name), name]));
  const position = (role: string) => mapping[role]?.[0] ?? -1;
  const unitCells = table.columns[position("units")] ?? [];
  const readUnits = numberReader(unitCells);
  const arcs = new Map<string, Arc & { readonly units: number; readonly row: number }>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const ends = ["from", "to"].map((role) => {
      const text = cellText(table.columns[position(role)]?.[row]);
      const name = known.get(key(text));
      if (name === undefined) list.meet(text === "" ? "blank" : "unknown", row, position(role));
      return name;
    });
    const [from, to] = ends;
    if (from === undefined || to === undefined) continue;
    if (from === to) {
      list.meet("itself", row, position("to"));
      continue;
    }
    const given = readUnits(unitCells[row]);
    const usable = given === null || (Number.isFinite(given) && given > 0);
    if (!usable) list.meet("units", row, position("units"));
    const units = usable ? (given ?? 1) : 1;
    const pair = `${from}\n${to}`;
    const same = arcs.get(pair);
    if (same) list.meet("double", row, position("from"));
    arcs.set(pair, { from, to, units: (same?.units ?? 0) + units, row: same?.row ?? row });
  }
  return withoutCircles([...arcs.values()], list);
}

export const ARC_REMARKS = {
  unknown: { severity: "error", title: "Names that are no stage", rule: "The row is left out." },
  blank: { severity: "warning", title: "Rows without both ends", rule: "Left out." },
  itself: { severity: "warning", title: "Stages that supply themselves", rule: "The row is left out." },
  circle: { severity: "error", title: "Supplies that run in a circle", rule: "Left out where they close it." },
  double: { severity: "info", title: "Pairs that are there twice", rule: "Their units are added up." },
  units: { severity: "warning", title: "Units that are not above zero", rule: "Counted as 1." },
} as const;

/** Arcs one by one in their order, without those that lead back to where they come from. */
function withoutCircles(arcs: readonly (Arc & { readonly row: number })[], list: FindingList): readonly Arc[] {
  const customers = new Map<string, string[]>();
  const leadsTo = (start: string, wanted: string): boolean => {
    const seen = new Set([start]);
    // The set grows while it is walked.
    for (const name of seen) for (const next of customers.get(name) ?? []) seen.add(next);
    return seen.has(wanted);
  };
  return arcs.flatMap(({ row, ...arc }) => {
    if (leadsTo(arc.to, arc.from)) {
      list.meet("circle", row, 0);
      return [];
    }
    customers.set(arc.from, [...(customers.get(arc.from) ?? []), arc.to]);
    return [arc];
  });
}

const key = (name: string): string => name.trim().replace(/\s+/g, " ").toUpperCase();
