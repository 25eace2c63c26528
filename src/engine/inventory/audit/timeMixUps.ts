import type { Option } from "./hypothesis";
import type { PlanUnits, TimeUnit } from "./planItem";
import { DAYS_PER_UNIT } from "./planItem";

const TRIED: readonly TimeUnit[] = ["day", "week", "month"];
const ALIKE = 0.01;

/**
 * Ways to bring a lead time to the periods of demand, as factors on the right conversion: read in another unit, brought
 * to another unit than that of demand, or with a calendar of its own. A month of 30 days is a custom and no mistake.
 */
export function timeMixUps({ demand, leadTime }: PlanUnits): readonly Option<number>[] {
  const taken = TRIED.filter((unit) => unit !== leadTime).map((unit): Option<number> => ({
    mistake: unit === demand ? "notConverted" : `takenAs:${unit}`,
    of: DAYS_PER_UNIT[unit] / DAYS_PER_UNIT[leadTime],
  }));
  const converted = TRIED.filter((unit) => unit !== demand && unit !== leadTime).map((unit): Option<number> => ({
    mistake: `convertedTo:${unit}`,
    of: DAYS_PER_UNIT[demand] / DAYS_PER_UNIT[unit],
  }));
  const calendars: readonly Option<number>[] =
    leadTime === "day" && demand === "month"
      ? [
          { mistake: null, of: DAYS_PER_UNIT.month / 30 },
          { mistake: "workingDays", of: DAYS_PER_UNIT.month / 21 },
          { mistake: "workingDays", of: DAYS_PER_UNIT.month / 20 },
        ]
      : leadTime === "day" && demand === "week"
        ? [{ mistake: "workingDays", of: 7 / 5 }]
        : leadTime === "week" && demand === "month"
          ? [{ mistake: "fourWeeks", of: DAYS_PER_UNIT.month / 28 }]
          : [];
  const all = [...calendars, ...taken, ...converted];
  return all.filter(({ of }, at) => !all.slice(0, at).some((other) => Math.abs(other.of / of - 1) < ALIKE));
}
