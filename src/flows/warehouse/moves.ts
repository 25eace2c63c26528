import type { PickItem } from "./pickItems";
import type { Plan } from "./plan";
import type { PreparedWarehouse } from "./prepared";
import type { Layouts, Shelves } from "./slotted";
import { meanByZone, walked } from "./slotted";

/** Where an item lies, where it should, and what the move saves. */
export interface Move {
  readonly item: number;
  /** Locations by position; null where it is not known or there is no room. */
  readonly from: number | null;
  readonly to: number | null;
  readonly wayFrom: number;
  readonly wayTo: number;
  /** Metres and money a year; below 0 for items that make room for others. */
  readonly metres: number;
  readonly saving: number;
  readonly verdict: "stays" | "move" | "makes room" | "not worth a move" | "no room in its zone";
}

/** What each item walks today, there and back a year, and after the plan. */
export function movesOf(
  items: readonly PickItem[],
  prepared: PreparedWarehouse,
  layout: Layouts,
  shelves: Shelves,
  plan: Plan,
): Move[] {
  const mean = meanByZone(shelves);
  const costOfMove = (plan.moveMinutes / 60) * plan.wage;
  return items.map(({ item, picks, zone }, at): Move => {
    const from = prepared.today[item] ?? null;
    const place = layout.places[at];
    const to = place?.location ?? null;
    const wayFrom = from === null ? mean(zone) : (shelves.distance[from] ?? 0);
    const wayTo = place?.distance ?? mean(zone);
    const metres = walked(picks, wayFrom - wayTo, plan);
    const saving = moneyOf(metres, plan);
    const verdict =
      to === null
        ? "no room in its zone"
        : from === to
          ? "stays"
          : saving < 0
            ? "makes room"
            : saving > costOfMove
              ? "move"
              : "not worth a move";
    return { item, from, to, wayFrom, wayTo, metres, saving, verdict };
  });
}

/** What metres cost that people walk. */
export function moneyOf(metres: number, { speed, wage }: Plan): number {
  return (metres / speed / 3600) * wage;
}
