import { requireNonNegative, requirePositive, requireSameLength } from "../check";

export interface SlottingInput {
  /** By item: what is placed first stands lowest; null last. */
  readonly index: readonly (number | null)[];
  readonly space: readonly number[];
  readonly zone?: readonly string[];
  readonly weight?: readonly number[];
  /** By location. */
  readonly distance: readonly number[];
  readonly room: readonly number[];
  readonly locationZone?: readonly string[];
  readonly weightLimit?: readonly number[];
}
export interface ItemPlace {
  /** Nearest location it has; null where no location of its zone has room. */
  readonly location: number | null;
  /** Locations it takes. */
  readonly locations: number;
  /** Mean distance by the room it takes in each. */
  readonly distance: number | null;
}
export interface Slotting {
  readonly places: readonly ItemPlace[];
  /** Room taken, by location. */
  readonly taken: readonly number[];
}

/** Half-filled locations that are kept open for small items. @source convention */
const OPEN = 40;
/** Room that is too little to be room. */
const NOTHING = 1e-9;

/**
 * Puts items into locations: lowest index first, each into the nearest location of its zone that has room and bears its
 * weight. Small items share a location; what needs more than one takes the nearest that are free.
 *
 * With the cube-per-order index, single trips to each item, one zone and no limit of weight, no other layout has less
 * travel, as long as items can be cut to the size of locations. Zones are filled one by one; a limit of weight, and items
 * that are not split where they fit into one location, make it a good layout, not always the best.
 *
 * @param index one number an item, such as `cubePerOrder`
 * @param space room that each item takes, zero or above
 * @param zone zone that each item must lie in; all the same where left out
 * @param weight kg of one unit; 0 where left out
 * @param distance to each location, zero or above
 * @param room of each location, in the unit of space, positive
 * @param locationZone zone of each location
 * @param weightLimit heaviest unit that a location bears; any where left out
 * @throws EngineError shape: lists of different lengths; domain: a negative number, a room that is not positive
 * @source Heskett1963, KallinaLynn1976
 * @example slotting({ index: [2, 1], space: [1, 1], distance: [10, 20], room: [1, 1] }).places[1].distance // 10
 */
export function slotting(input: SlottingInput): Slotting {
  const { index, space, zone, weight, distance, room, locationZone, weightLimit } = input;
  requireSameLength(space.length, "space", index.length, "index");
  requireSameLength(room.length, "room", distance.length, "distance");
  if (zone) requireSameLength(zone.length, "zone", index.length, "index");
  if (weight) requireSameLength(weight.length, "weight", index.length, "index");
  if (locationZone) requireSameLength(locationZone.length, "locationZone", distance.length, "distance");
  if (weightLimit) requireSameLength(weightLimit.length, "weightLimit", distance.length, "distance");
  for (const [at, value] of space.entries()) requireNonNegative(value, "space", at + 1);
  for (const [at, value] of distance.entries()) requireNonNegative(value, "distance", at + 1);
  for (const [at, value] of room.entries()) requirePositive(value, "room", at + 1);
  const shelves = shelvesByZone(input);
  const rank = (at: number): number => index[at] ?? Infinity;
  const order = [...index.keys()].sort((a, b) => compare(rank(a), rank(b)) || a - b);
  const taken = distance.map(() => 0);
  const places = index.map((): ItemPlace => ({ location: null, locations: 0, distance: null }));
  for (const item of order) {
    const shelf = shelves.get(zone?.[item] ?? "");
    if (!shelf) continue;
    const bears = (at: number): boolean => (weightLimit?.[at] ?? Infinity) >= (weight?.[item] ?? 0);
    const parts = place(shelf, space[item] ?? 0, bears);
    const whole = parts.reduce((sum, { amount }) => sum + amount, 0);
    for (const { at, amount } of parts) taken[at] = (taken[at] ?? 0) + amount;
    const walked = parts.reduce((sum, { at, amount }) => sum + (distance[at] ?? 0) * amount, 0);
    const [first] = parts;
    if (!first) continue;
    const mean = whole > 0 ? walked / whole : (distance[first.at] ?? 0);
    places[item] = { location: first.at, locations: parts.length, distance: mean };
  }
  return { places, taken };
}

/** Infinite numbers are alike, whatever their difference. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The locations of a zone from near to far, those not begun yet and those with room left. */
interface Shelf {
  readonly fresh: { at: number; left: number }[];
  open: { at: number; left: number }[];
}

function shelvesByZone({ distance, room, locationZone }: SlottingInput): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  const near = [...distance.keys()].sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b);
  for (const at of near.reverse()) {
    const name = locationZone?.[at] ?? "";
    const shelf = shelves.get(name) ?? { fresh: [], open: [] };
    shelf.fresh.push({ at, left: room[at] ?? 0 });
    shelves.set(name, shelf);
  }
  return shelves;
}

/** Takes the room from the shelf: from one location where it fits, else from as many as it needs; none where it does not fit at all. */
function place(shelf: Shelf, space: number, bears: (at: number) => boolean): { at: number; amount: number }[] {
  const shared = shelf.open.find(({ at, left }) => left + NOTHING >= space && bears(at));
  if (shared) {
    shared.left -= space;
    if (shared.left <= NOTHING) shelf.open = shelf.open.filter((one) => one !== shared);
    return [{ at: shared.at, amount: space }];
  }
  const parts: { at: number; amount: number }[] = [];
  let missing = space;
  // Fresh locations stand with the nearest at the end, so that taking one costs nothing.
  for (let from = shelf.fresh.length - 1; from >= 0; from -= 1) {
    const one = shelf.fresh[from];
    if (!one || !bears(one.at)) continue;
    shelf.fresh.splice(from, 1);
    const amount = Math.min(missing, one.left);
    parts.push({ at: one.at, amount });
    one.left -= amount;
    missing -= amount;
    if (one.left > NOTHING) keepOpen(shelf, one);
    if (missing <= NOTHING) return parts;
  }
  return parts;
}

function keepOpen(shelf: Shelf, one: { at: number; left: number }): void {
  shelf.open.push(one);
  if (shelf.open.length <= OPEN) return;
  let fullest = shelf.open[0];
  for (const other of shelf.open) if (fullest && other.left < fullest.left) fullest = other;
  shelf.open = shelf.open.filter((other) => other !== fullest);
}
