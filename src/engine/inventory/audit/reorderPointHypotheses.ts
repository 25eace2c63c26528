import type { Hypothesis, Option } from "./hypothesis";
import { combinations, mistakesOf } from "./hypothesis";
import type { PlanTerms, PlanUnits } from "./planItem";
import { coverRules } from "./rulesOfThumb";
import { rightSafetyStock, safetyStockHypotheses } from "./safetyStockHypotheses";
import { timeMixUps } from "./timeMixUps";

type Part = (terms: PlanTerms) => number | null;

const demandOver =
  (periods: (lead: number, review: number) => number): Part =>
  ({ demandMean, lead, review }) =>
    demandMean === null || lead === null ? null : demandMean * periods(lead, review);
const demandOfInterval = demandOver((lead, review) => lead + review);

/** The reorder point that the terms call for (order-up-to level with a review period). */
export function rightReorderPoint(terms: PlanTerms): number | null {
  const [demand, stock] = [demandOfInterval(terms), rightSafetyStock(terms)];
  return demand === null || stock === null ? null : demand + stock;
}

export function reorderPointHypotheses(units: PlanUnits, mistakes: number): readonly Hypothesis[] {
  const demands: readonly Option<Part>[] = [
    { mistake: null, of: demandOfInterval },
    { mistake: "reviewLeftOut", of: demandOver((lead) => lead) },
    { mistake: "rootOnDemand", of: demandOver((lead, review) => Math.sqrt(lead + review)) },
    { mistake: "onePeriodOfDemand", of: demandOver(() => 1) },
    { mistake: "leadTimeDemandLeftOut", of: () => 0 },
    ...timeMixUps(units).map(({ mistake, of }): Option<Part> => ({
      mistake,
      of: demandOver((lead, review) => lead * of + review),
    })),
  ];
  const stocks: readonly Option<Part>[] = [
    { mistake: null, of: rightSafetyStock },
    ...safetyStockHypotheses(units, 0).map(({ predict }): Option<Part> => ({ mistake: null, of: predict })),
    { mistake: "carriedOver", of: ({ safetyStock }) => safetyStock },
    { mistake: "safetyStockLeftOut", of: () => 0 },
    // Where the table has a safety stock of its own, that one was added and not another.
    ...safetyStockHypotheses(units, 1).map((one): Option<Part> => ({
      mistake: `inSafetyStock:${one.mistakes.join("+")}`,
      of: (terms) => (terms.safetyStock === null ? one.predict(terms) : null),
    })),
  ];
  const formulas = combinations([demands, stocks] as const, mistakes).map((picks): Hypothesis => {
    const [demand, stock] = picks;
    return {
      mistakes: mistakesOf(picks),
      predict: (terms) => {
        const [units_, safety] = [demand.of(terms), stock.of(terms)];
        return units_ === null || safety === null ? null : units_ + safety;
      },
    };
  });
  return mistakes === 1 ? [...formulas, ...coverRules()] : formulas;
}
