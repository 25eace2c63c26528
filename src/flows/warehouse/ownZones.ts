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

/** Each class in turn gets the nearest locations of its zones; the others follow as the plan has them. */
export function ownZones(
  items: readonly PickItem[],
  moves: readonly Move[],
  layout: Layouts,
  shelves: Shelves,
  plan: Plan,
): OwnZone[] {
  const index = ruleIndex(items, plan.method);
  const finite = index.filter((value) => value !== null);
  const least = finite.reduce((min, value) => Math.min(min, value), 0);
  const most = finite.reduce((max, value) => Math.max(max, value), 0);
  const segments = [...new Set(items.filter(({ picks }) => picks > 0).map(({ segment }) => segment))].sort();
  return segments.map((segment): OwnZone => {
    const first = index.map((value, at) =>
      items[at]?.segment === segment && value !== null ? value - (most - least) - 1 : value,
    );
    const own = slotted(items, shelves, first);
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
    const othersExtra = (2 * (othersThen - othersNow)) / plan.workDays;
    const found = dedicatedZone({
      ...{ linesPerDay, metresNow, metresThen, othersExtra },
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
