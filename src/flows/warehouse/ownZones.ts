import type { DedicatedZone } from "../../engine";
import { dedicatedZone } from "../../engine";
import type { Move } from "./moves";
import type { PickItem } from "./pickItems";
import type { Plan } from "./plan";
import type { Layouts, Shelves } from "./slotted";
import { ruleIndex, slotted } from "./slotted";

/** Whether a class earns a zone, and people, of its own. */
export interface OwnZone extends DedicatedZone {
  readonly segment: string;
  readonly items: number;
  readonly linesPerDay: number;
  readonly metresNow: number;
  readonly metresThen: number;
  /** Metres a day that everybody else walks more. */
  readonly othersExtra: number;
}

/** Each class in turn is kept together, as far forward as its items deserve on the whole; the others keep their order. */
export function ownZones(
  items: readonly PickItem[],
  moves: readonly Move[],
  layout: Layouts,
  shelves: Shelves,
  plan: Plan,
): OwnZone[] {
  const index = ruleIndex(items, plan.method);
  const segments = [...new Set(items.filter(({ picks }) => picks > 0).map(({ segment }) => segment))].sort();
  return segments.map((segment): OwnZone => {
    const own = slotted(items, shelves, keptTogether(items, index, segment), plan);
    let [picks, count, now, then, othersNow, othersThen] = [0, 0, 0, 0, 0, 0];
    for (const [at, item] of items.entries()) {
      const planned = layout.places[at]?.distance ?? moves[at]?.wayTo ?? 0;
      const moved = own.places[at]?.distance ?? moves[at]?.wayTo ?? 0;
      if (item.segment === segment) {
        picks += item.picks;
        count += 1;
        now += item.picks * planned;
        then += item.picks * moved;
      } else {
        othersNow += item.picks * planned;
        othersThen += item.picks * moved;
      }
    }
    const linesPerDay = picks / plan.workDays;
    const [metresNow, metresThen] = picks > 0 ? [now / picks, then / picks] : [0, 0];
    const othersExtra = (2 * (othersThen - othersNow)) / plan.linesPerWalk / plan.workDays;
    const found = dedicatedZone({
      ...{ linesPerDay, othersExtra },
      metresNow: metresNow / plan.linesPerWalk,
      metresThen: metresThen / plan.linesPerWalk,
      secondsNow: plan.secondsPerLine,
      secondsThen: Math.max(0, plan.secondsPerLine - plan.secondsSaved),
      metresPerSecond: plan.speed,
      hoursPerShift: plan.shiftHours,
      wage: plan.wage,
      daysPerYear: plan.workDays,
      zoneCost: plan.zoneCost,
      premiumPerLine: plan.premium,
      utilisation: plan.utilisation,
    });
    return { ...found, ...{ segment, items: count, linesPerDay, metresNow, metresThen, othersExtra } };
  });
}

/** Steps so small that they order a class within itself and nothing else. */
const STEP = 1e-9;

/** The class takes the index of all its items together (room for all picks), so that it lies in one piece. */
function keptTogether(
  items: readonly PickItem[],
  index: readonly (number | null)[],
  segment: string,
): (number | null)[] {
  const members = [...items.keys()].filter((at) => items[at]?.segment === segment && index[at] !== null);
  let [sum, visits] = [0, 0];
  for (const at of members) {
    const weight = (items[at]?.picks ?? 0) * (items[at]?.priority ?? 1);
    sum += (index[at] ?? 0) * weight;
    visits += weight;
  }
  if (visits === 0) return [...index];
  const together = [...index];
  const ranked = members.sort((a, b) => (index[a] ?? 0) - (index[b] ?? 0) || a - b);
  for (const [rank, at] of ranked.entries()) together[at] = sum / visits + rank * STEP;
  return together;
}
