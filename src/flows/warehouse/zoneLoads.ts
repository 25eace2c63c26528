import { capacityShares } from "../../engine";
import type { PickItem } from "./pickItems";
import type { Plan } from "./plan";
import type { Layouts, Shelves } from "./slotted";

/** What a zone has and what is asked of it; room in litres. */
export interface ZoneLoad {
  readonly zone: string;
  readonly items: number;
  readonly locations: number;
  readonly room: number;
  readonly need: number;
  /** Room that the plan uses for picking. */
  readonly taken: number;
  readonly withoutPlace: number;
  readonly picks: number;
  /** Money a year that a further cubic metre would bring. */
  readonly marginOfOneMore: number;
  /** Below 1 where not even the least room of every class fits. */
  readonly minimumsKept: number;
  readonly shares: readonly RoomShare[];
}
/** How much room the items of a class get in a zone. */
export interface RoomShare {
  readonly zone: string;
  readonly segment: string;
  readonly items: number;
  readonly need: number;
  readonly margin: number;
  readonly least: number;
  readonly given: number;
}

const LITRES_A_CUBIC_METRE = 1000;

export function zoneLoads(items: readonly PickItem[], layout: Layouts, shelves: Shelves, plan: Plan): ZoneLoad[] {
  const names = [...new Set([...items.map(({ zone }) => zone), ...shelves.locationZone])].sort();
  const byZone = new Map(names.map((name) => [name, [] as number[]]));
  for (const [at, { zone }] of items.entries()) byZone.get(zone)?.push(at);
  const rooms = new Map(names.map((name) => [name, { locations: 0, room: 0, taken: 0 }]));
  for (const [at, zone] of shelves.locationZone.entries()) {
    const sum = rooms.get(zone);
    if (!sum) continue;
    sum.locations += 1;
    sum.room += shelves.room[at] ?? 0;
    sum.taken += layout.taken[at] ?? 0;
  }
  return names.map((zone): ZoneLoad => {
    const members = (byZone.get(zone) ?? []).flatMap((at) => items[at] ?? []);
    const { locations, room, taken } = rooms.get(zone) ?? { locations: 0, room: 0, taken: 0 };
    const wanted = classesOf(members, plan);
    const shared = capacityShares({
      need: wanted.map(({ need }) => need),
      margin: wanted.map(({ margin }) => margin),
      minimum: wanted.map(({ least }) => least),
      capacity: room,
    });
    const shares = wanted.map((one, at) => ({ ...one, zone, given: shared.given[at] ?? 0 }));
    return {
      ...{ zone, locations, room, taken, shares, items: members.length },
      need: wanted.reduce((sum, { need }) => sum + need, 0),
      withoutPlace: (byZone.get(zone) ?? []).filter((at) => layout.places[at]?.location === null).length,
      picks: members.reduce((sum, { picks }) => sum + picks, 0),
      marginOfOneMore: shared.marginOfOneMore * LITRES_A_CUBIC_METRE,
      minimumsKept: shared.minimumsKept,
    };
  });
}

function classesOf(members: readonly PickItem[], plan: Plan): Omit<RoomShare, "zone" | "given">[] {
  const sums = new Map<string, { items: number; need: number; margin: number; least: number }>();
  for (const { segment, worth, space, stockSpace, margin } of members) {
    const least = plan.least[worth === "N" ? "C" : worth];
    const sum = sums.get(segment) ?? { items: 0, need: 0, margin: 0, least };
    sum.items += 1;
    sum.need += plan.needOfStock ? stockSpace : space;
    sum.margin += margin;
    sums.set(segment, sum);
  }
  return [...sums].map(([segment, sum]) => ({ segment, ...sum })).sort((a, b) => a.segment.localeCompare(b.segment));
}
