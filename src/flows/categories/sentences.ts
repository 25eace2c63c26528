import { capitalised, count, counted, percent, verb } from "../format";
import type { CategoryResult } from "./classify";
import { mapTitle, quadrantSummary } from "./pictures";

const categories = (number: number): string => counted(number, "category", "categories");

export function categorySentences(result: CategoryResult): readonly string[] {
  if (result.quadrants.length === 0) return ["No category is left after the rules for reading: look at the findings."];
  const [leverage, bottleneck, routine] = [
    quadrantSummary(result, "leverage"),
    quadrantSummary(result, "bottleneck"),
    quadrantSummary(result, "routine"),
  ];
  const strategic = quadrantSummary(result, "strategic").count;
  const money = (share: number): string => (result.prepared.spend ? ` with ${percent(share)} of spend` : "");
  const part = ({ count: number, share }: { count: number; share: number }): string =>
    number === 0 ? "no category" : categories(number) + money(share);
  const single = result.prepared.suppliers?.filter((number) => number === 1).length ?? 0;
  return [
    strategic === 0
      ? `${mapTitle(result)}.`
      : `${mapTitle(result)}: ${verb(strategic, "it needs", "they need")} a relationship, not a tender.`,
    `${capitalised(part(leverage))} can be bid out (leverage); ` +
      `${part(routine)} should cost little time (routine).`,
    `${capitalised(part(bottleneck))} can stop operations for little money (bottleneck)` +
      (single > 0 ? `; ${count(single)} of all ${verb(single, "has", "have")} a single supplier.` : "."),
  ];
}

export function categoryNextSteps(result: CategoryResult): readonly string[] {
  const bottleneck = quadrantSummary(result, "bottleneck").count;
  return [
    "Check the categories near a cut with the buyers who know them.",
    ...(bottleneck > 0
      ? [`Look for a second source or a substitute for the ${categories(bottleneck)} at the bottleneck.`]
      : []),
    "Change the playbook to your own contracts and reviews, then run again with it.",
  ];
}
