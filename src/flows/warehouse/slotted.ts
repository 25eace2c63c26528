import { slotting } from "../../engine";
import type { ItemPlace } from "../../engine";
import type { PickItem } from "./pickItems";
import type { Plan, SlottingRule } from "./plan";
import type { PreparedWarehouse, StorageLocation } from "./prepared";

/** What slotting needs of the locations. */
export interface Shelves {
  readonly distance: readonly number[];
  readonly room: readonly number[];
  readonly locationZone: readonly string[];
  readonly weightLimit: readonly number[];
}
export interface Layouts {
  readonly places: readonly ItemPlace[];
  readonly taken: readonly number[];
  /** Metres a year, there and back. */
  readonly travel: number;
}

export function shelvesOf({ locations }: PreparedWarehouse, plan: Plan): Shelves {
  return {
    distance: locations.map((one) => distanceOf(one, plan)),
    room: locations.map(({ room }) => room ?? plan.defaultRoom),
    locationZone: locations.map(({ zone }) => zone),
    weightLimit: locations.map(({ weightLimit, level }) => {
      if (weightLimit !== null) return weightLimit;
      return level !== null && level > plan.goldenLevel ? plan.heavy : Infinity;
    }),
  };
}

function distanceOf({ distance, aisle, bay, level }: StorageLocation, plan: Plan): number {
  if (distance !== null) return distance;
  const reach = level === null ? 0 : Math.abs(level - plan.goldenLevel) * plan.levelStep;
  return (aisle + 1) * plan.aisleStep + (bay + 1) * plan.bayStep + reach;
}

/** By which number items are placed, lowest first. */
export function ruleIndex(items: readonly PickItem[], rule: SlottingRule | "plain"): (number | null)[] {
  if (rule === "coi") return items.map(({ index }) => index);
  if (rule === "plain") return items.map(({ space, picks }) => (picks > 0 ? space / picks : null));
  if (rule === "picks") return items.map(({ picks, priority }) => -picks * priority);
  const most = items.reduce((max, { picks }) => Math.max(max, picks), 1);
  return items.map(({ worth, picks }) => "ABCN".indexOf(worth) - picks / (2 * most));
}

export function slotted(
  items: readonly PickItem[],
  shelves: Shelves,
  index: readonly (number | null)[],
  plan: Plan,
): Layouts {
  const { places, taken } = slotting({
    ...{ ...shelves, index },
    space: items.map(({ space }) => space),
    zone: items.map(({ zone }) => zone),
    weight: items.map(({ weight }) => weight),
  });
  const missing = meanByZone(shelves);
  const travel = items.reduce(
    (sum, { picks, zone }, at) => sum + walked(picks, places[at]?.distance ?? missing(zone), plan),
    0,
  );
  return { places, taken, travel };
}

/** Metres for so many picks, there and back, shared by the lines of a walk. */
export function walked(picks: number, way: number, { linesPerWalk }: Plan): number {
  return (picks * 2 * way) / linesPerWalk;
}

/** Mean way to the locations of a zone; of all where it has none. */
export function meanByZone({ distance, locationZone }: Shelves): (zone: string) => number {
  const sums = new Map<string, { way: number; count: number }>();
  const add = (name: string, way: number): void => {
    const sum = sums.get(name) ?? { way: 0, count: 0 };
    sums.set(name, { way: sum.way + way, count: sum.count + 1 });
  };
  for (const [at, way] of distance.entries()) {
    add(`zone ${locationZone[at] ?? ""}`, way);
    add("", way);
  }
  return (zone) => {
    const found = sums.get(`zone ${zone}`) ?? sums.get("");
    return found ? found.way / found.count : 0;
  };
}
