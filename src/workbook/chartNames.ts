import { TakenNames } from "./freeNames";
import type { ChartPlan } from "./port";

/** As short as the name of a sheet; longer ones are of no use in lists. */
const NAME_CHARACTERS = 31;

/** Names for the charts of a sheet: their titles, numbered where one is taken. */
export function chartNames(charts: readonly ChartPlan[], present: readonly string[]): string[] {
  const taken = new TakenNames(present);
  return charts.map(({ title }) => {
    let name = title.slice(0, NAME_CHARACTERS);
    for (let attempt = 2; taken.has(name); attempt += 1) {
      const suffix = ` ${attempt}`;
      name = title.slice(0, NAME_CHARACTERS - suffix.length) + suffix;
    }
    taken.add(name);
    return name;
  });
}
