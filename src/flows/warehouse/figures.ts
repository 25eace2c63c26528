import { amount, counted, percent, verb } from "../format";
import { moneyIn } from "../sales/salesWords";
import type { WarehouseResult } from "./analyse";
import { moneyOf } from "./moves";
import type { ZoneLoad } from "./zoneLoads";

export const SPEEDS = ["F", "M", "S", "D"] as const;

/** Code of a location, or nothing. */
export function codeOf({ prepared }: WarehouseResult, at: number | null): string | null {
  return at === null ? null : (prepared.locations[at]?.code ?? null);
}

export function travelTitle(result: WarehouseResult): string {
  const { walked, layout, plan } = result;
  const known = result.prepared.today.some((at) => at !== null);
  const from = known ? "today" : "with items anywhere";
  if (walked === 0) return "Nobody walks: there are no picks";
  const saved = 1 - layout.travel / walked;
  const money = moneyIn(result, moneyOf(walked - layout.travel, plan));
  const less = saved >= 0 ? `${percent(saved)} less` : `${percent(-saved)} more`;
  return `${amount(walked / 1000)} km a year are walked ${from}; the plan walks ${less}, worth ${money}`;
}

/** Moves, largest saving first, until this share of what all moves save is reached. */
export function movesToReach({ order, moves }: WarehouseResult, share: number): number {
  const net = moves.reduce((sum, { metres }) => sum + metres, 0);
  if (net <= 0) return 0;
  let sum = 0;
  for (const [at, item] of order.entries()) {
    sum += moves[item]?.metres ?? 0;
    if (sum >= share * net - 1e-9) return at + 1;
  }
  return order.length;
}

/** Kilometres a year saved by the first moves together, largest saving first. */
export function savedSoFar({ order, moves }: WarehouseResult): number[] {
  const saved: number[] = [];
  for (const item of order) saved.push((saved.at(-1) ?? 0) + (moves[item]?.metres ?? 0) / 1000);
  return saved;
}

export function movesTitle(result: WarehouseResult): string {
  const moved = result.moves.filter(({ verdict }) => verdict === "move").length;
  const begin = movesToReach(result, 0.8);
  if (begin === 0) return "No move saves any way";
  return `${counted(moved, "move")} ${verb(moved, "pays", "pay")} within a year on ${verb(moved, "its", "their")} own; the ${counted(begin, "largest", "largest")} bring 80 % of what all moves save together`;
}

/** The zone whose room is shortest. */
export function tightest({ zones }: WarehouseResult): ZoneLoad | null {
  const short = zones.filter(({ need, room }) => need > room && need > 0);
  return short.sort((a, b) => b.need / Math.max(1, b.room) - a.need / Math.max(1, a.room))[0] ?? null;
}

export function roomTitle(result: WarehouseResult): string {
  const zone = tightest(result);
  if (!zone) return "Every zone has room for what is asked of it";
  const inside = percent(zone.room / zone.need);
  return `${zone.zone} has room for ${inside} of what is asked of it; a further m³ there carries a margin of ${moneyIn(result, zone.marginOfOneMore)} a year`;
}

export function ownZoneTitle(result: WarehouseResult): string {
  const earned = result.own.filter(({ decision }) => decision !== "none");
  if (earned.length > 0) {
    const staffed = earned.filter(({ decision }) => decision === "zone and staff").map(({ segment }) => segment);
    const people =
      staffed.length > 0 ? `, with people of its own for ${staffed.join(", ")}` : ", without people of its own";
    return `${earned.map(({ segment }) => segment).join(", ")} ${earned.length === 1 ? "earns a zone" : "earn zones"} of its own${people}`;
  }
  const best = result.own.toSorted((a, b) => b.net - a.net)[0];
  if (!best) return "No class is picked";
  return `No class earns a zone of its own: ${best.segment} comes nearest and falls short by ${moneyIn(result, -best.net)} a year`;
}
