import { count, counted, percent } from "../format";
import type { CategoryResult } from "./classify";
import { mapTitle, quadrantSummary } from "./pictures";

const categories = (number: number): string => counted(number, "category", "categories");

export function categorySentences(result: CategoryResult): readonly string[] {
  if (result.quadrants.length === 0) return ["No category is left after the rules for reading: look at the findings."];
  const [leverage, bottleneck, routine] = ["leverage", "bottleneck", "routine"].map((name) =>
    quadrantSummary(result, name),
  );
  const money = (share: number): string => (result.prepared.spend ? ` with ${percent(share)} of spend` : "");
  const single = result.prepared.suppliers?.filter((number) => number === 1).length ?? 0;
  return [
    `${mapTitle(result)}: they need a relationship, not a tender.`,
    `${categories(leverage?.count ?? 0)}${money(leverage?.share ?? 0)} can be bid out (leverage); ` +
      `${categories(routine?.count ?? 0)}${money(routine?.share ?? 0)} should cost little time (routine).`,
    `${categories(bottleneck?.count ?? 0)}${money(bottleneck?.share ?? 0)} can stop operations for little money (bottleneck)` +
      (single > 0 ? `; ${count(single)} of all ${single === 1 ? "has" : "have"} a single supplier.` : "."),
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
