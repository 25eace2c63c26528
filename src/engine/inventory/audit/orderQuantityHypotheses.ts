import { economicOrderQuantity } from "../economicOrderQuantity";
import type { Hypothesis, Option } from "./hypothesis";
import { combinations, mistakesOf } from "./hypothesis";
import type { PlanTerms } from "./planItem";
import { coverRules } from "./rulesOfThumb";

type Part = (terms: PlanTerms) => number | null;
type Limits = (quantity: number, terms: PlanTerms) => number;
/** From twice the yearly cost of ordering, and of holding a unit, to a quantity. */
type Root = (ordering: number, holding: number) => number;

const scaled =
  (factor: number): Part =>
  ({ demandAYear }) =>
    demandAYear === null ? null : demandAYear * factor;

const DEMANDS: readonly Option<Part>[] = [
  { mistake: null, of: scaled(1) },
  { mistake: "demandAMonth", of: scaled(1 / 12) },
  { mistake: "demandAWeek", of: scaled(1 / 52) },
  { mistake: "demandADay", of: scaled(1 / 365) },
];
const HOLDINGS: readonly Option<Part>[] = [
  { mistake: null, of: ({ holding }) => holding },
  { mistake: "costLeftOut", of: ({ holdingRate, holdingCost }) => (holdingCost === null ? holdingRate : null) },
  { mistake: "rateLeftOut", of: ({ unitCost, holdingCost }) => (holdingCost === null ? unitCost : null) },
  { mistake: "holdingAMonth", of: ({ holding }) => (holding === null ? null : holding / 12) },
  { mistake: "rateInPercent", of: ({ holding }) => (holding === null ? null : holding * 100) },
];
const ROOTS: readonly Option<Root>[] = [
  { mistake: null, of: (ordering, holding) => Math.sqrt(ordering / holding) },
  { mistake: "twoLeftOut", of: (ordering, holding) => Math.sqrt(ordering / 2 / holding) },
  { mistake: "rootMissing", of: (ordering, holding) => ordering / holding },
];
/** Up to whole packs, as most workbooks round: hardly dearer than the better neighbour. */
const upToPacks: Limits = (quantity, { minimumOrder, orderMultiple }) => {
  const least = Math.max(quantity, minimumOrder ?? 0);
  return orderMultiple ? Math.ceil(least / orderMultiple - 1e-9) * orderMultiple : least;
};
const LIMITS: readonly Option<Limits>[] = [
  { mistake: null, of: upToPacks },
  { mistake: "limitsIgnored", of: (quantity) => quantity },
];

/** The order quantity with the least cost within minimum and multiple; null where the terms do not suffice. */
export function rightOrderQuantity({ demandAYear, orderingCost, holding, ...limits }: PlanTerms): number | null {
  if (demandAYear === null || orderingCost === null || holding === null || !(holding > 0)) return null;
  return economicOrderQuantity({
    demandRate: demandAYear,
    orderingCost,
    holdingCost: holding,
    minimumOrder: limits.minimumOrder ?? 0,
    orderMultiple: limits.orderMultiple ?? 0,
  });
}

export function orderQuantityHypotheses(mistakes: number): readonly Hypothesis[] {
  const formulas = combinations([DEMANDS, HOLDINGS, ROOTS, LIMITS] as const, mistakes).map((picks): Hypothesis => {
    const [demand, holding, root, limits] = picks;
    return {
      mistakes: mistakesOf(picks),
      predict: (terms) => {
        const [d, h, cost] = [demand.of(terms), holding.of(terms), terms.orderingCost];
        if (d === null || h === null || cost === null || !(h > 0)) return null;
        return limits.of(root.of(2 * d * cost, h), terms);
      },
    };
  });
  return mistakes === 1 ? [...formulas, ...thumbs()] : formulas;
}

function thumbs(): readonly Hypothesis[] {
  const packed = (rule: Hypothesis): Hypothesis => ({
    ...rule,
    predict: (terms) => {
      const quantity = rule.predict(terms);
      return quantity === null ? null : upToPacks(quantity, terms);
    },
  });
  return [
    { mistakes: ["minimumOrder"], predict: ({ minimumOrder }) => minimumOrder },
    ...[...coverRules(), leadTimeDemand].map(packed),
  ];
}
const leadTimeDemand: Hypothesis = {
  mistakes: ["leadTimeDemand:1"],
  predict: ({ demandMean, lead }) => (demandMean === null || lead === null ? null : demandMean * lead),
};
