import { normalCdf } from "../../statistics/normalCdf";
import { normalQuantile } from "../../statistics/normalQuantile";
import { safetyStock } from "../safetyStock";
import { safetyStockForFillRate } from "../safetyStockForFillRate";
import { deviationOverInterval } from "./deviationOverInterval";
import type { Hypothesis, Option } from "./hypothesis";
import { combinations, mistakesOf } from "./hypothesis";
import type { PlanTerms, PlanUnits } from "./planItem";
import { planProtection } from "./planProtection";
import { coverRules } from "./rulesOfThumb";
import { timeMixUps } from "./timeMixUps";

type Pick = (terms: PlanTerms) => number | null;
/** Deviation of the demand of the interval, from that of a period. */
type Horizon = (spread: number, terms: PlanTerms) => number | null;
/** Deviation with the lead time's own, from that of demand. */
type Supply = (demand: number, terms: PlanTerms) => number | null;

const level =
  (of: (share: number) => number): Pick =>
  ({ serviceLevel }) =>
    serviceLevel === null ? null : of(serviceLevel);
const FIXED = [1.28, 1.65, 1.96, 2, 2.05, 2.33, 3];

const cycleFactor: Pick = ({ factor, units }) => (units.service === "cycle" ? factor : null);
const FACTORS: readonly Option<Pick>[] = [
  { mistake: null, of: cycleFactor },
  { mistake: "fillRateAsCycle", of: ({ factor, units }) => (units.service === "fill" ? factor : null) },
  { mistake: "bothTails", of: level((share) => normalQuantile((1 + share) / 2)) },
  { mistake: "shareAsFactor", of: level((share) => share) },
  { mistake: "densityForQuantile", of: level(normalCdf) },
  { mistake: "otherTail", of: ({ factor }) => (factor === null ? null : -factor) },
  { mistake: "factorLeftOut", of: () => 1 },
  ...FIXED.map((factor): Option<Pick> => ({ mistake: `fixedFactor:${String(factor)}`, of: () => factor })),
];

const ownSpread: Pick = ({ demandSd }) => demandSd;
const SPREADS: readonly Option<Pick>[] = [
  { mistake: null, of: ownSpread },
  { mistake: "meanForSd", of: ({ demandMean }) => demandMean },
  { mistake: "populationSd", of: ({ populationSd }) => populationSd },
  { mistake: "madForSd", of: ({ meanAbsoluteDeviation }) => meanAbsoluteDeviation },
  { mistake: "zerosLeftOut", of: ({ sdWithoutZeros }) => sdWithoutZeros },
  { mistake: "varianceForSd", of: ({ demandSd }) => (demandSd === null ? null : demandSd ** 2) },
  { mistake: "sdTimes1.25", of: ({ demandSd }) => (demandSd === null ? null : demandSd * 1.25) },
];

const over =
  (interval: (lead: number, review: number) => number): Horizon =>
  (spread, { lead, review }) =>
    lead === null ? null : spread * interval(lead, review);

function horizons(units: PlanUnits): readonly Option<Horizon>[] {
  return [
    { mistake: null, of: deviationOverInterval },
    { mistake: "oneStepError", of: over((lead, review) => Math.sqrt(lead + review)) },
    { mistake: "rootMissing", of: over((lead, review) => lead + review) },
    { mistake: "reviewLeftOut", of: over((lead) => Math.sqrt(lead)) },
    { mistake: "intervalLeftOut", of: over(() => 1) },
    { mistake: "leadTimeLeftOut", of: over((_, review) => Math.sqrt(review)) },
    ...timeMixUps(units).map(({ mistake, of }): Option<Horizon> => ({
      mistake,
      of: (spread, { errorSd, smoothing, lead, review }) =>
        deviationOverInterval(spread, { errorSd, smoothing, lead: lead === null ? null : lead * of, review }),
    })),
  ];
}

const withSupply: Supply = (demand, { leadSd, demandMean }) =>
  leadSd === 0 ? demand : hypot(demand, demandMean, leadSd);
const SUPPLIES: readonly Option<Supply>[] = [
  { mistake: null, of: withSupply },
  { mistake: "supplyLeftOut", of: (demand, { leadSd }) => (leadSd === 0 ? null : demand) },
  { mistake: "supplyOutsideRoot", of: (demand, terms) => supply(terms, (units) => demand + units) },
  { mistake: "demandLeftOut", of: (_, terms) => supply(terms, (units) => units) },
  {
    mistake: "supplyWithoutDemand",
    of: (demand, { leadSd }) => (leadSd === 0 ? null : Math.sqrt(demand ** 2 + leadSd ** 2)),
  },
  {
    mistake: "supplyNotSquared",
    of: (demand, { leadSd, demandMean }) =>
      leadSd === 0 || demandMean === null ? null : Math.sqrt(demand ** 2 + demandMean * leadSd),
  },
  {
    mistake: "supplyNotConverted",
    of: (demand, { leadTimeSd, demandMean }) => (leadTimeSd ? hypot(demand, demandMean, leadTimeSd) : null),
  },
];
const hypot = (demand: number, mean: number | null, leadSd: number): number | null =>
  mean === null ? null : Math.sqrt(demand ** 2 + (mean * leadSd) ** 2);
const supply = ({ leadSd, demandMean }: PlanTerms, of: (units: number) => number): number | null =>
  leadSd === 0 || demandMean === null ? null : of(demandMean * leadSd);

/** The safety stock that the terms call for; null where they do not suffice. */
export function rightSafetyStock(terms: PlanTerms): number | null {
  const known = calledFor.get(terms);
  if (known !== undefined) return known;
  const stock = workOut(terms);
  calledFor.set(terms, stock);
  return stock;
}
/** Every explanation of a reorder point asks for it again, and that of a fill rate takes a search. */
const calledFor = new WeakMap<PlanTerms, number | null>();

function workOut(terms: PlanTerms): number | null {
  const { units, serviceLevel, orderQuantity } = terms;
  const protection = planProtection(terms);
  if (serviceLevel === null || !protection) return null;
  if (units.service === "cycle") return safetyStock({ cycleServiceLevel: serviceLevel, ...protection });
  const { demandMean, demandSd, leadTimeSd } = protection;
  if (!(demandMean > 0) || !(orderQuantity !== null && orderQuantity > 0) || demandSd + leadTimeSd === 0) return null;
  return safetyStockForFillRate({ fillRate: serviceLevel, orderQuantity, ...protection });
}

function built(terms: PlanTerms, factor: Pick, spread: Pick, horizon: Horizon, with_: Supply): number | null {
  const [k, s] = [factor(terms), spread(terms) ?? (terms.errorSd === null ? null : 0)];
  const demand = s === null ? null : horizon(s, terms);
  const sd = demand === null ? null : with_(demand, terms);
  return k === null || sd === null ? null : k * sd;
}

/** The formula with exactly so many mistakes in it, and with one: the rules of thumb that stand for a formula. */
export function safetyStockHypotheses(units: PlanUnits, mistakes: number): readonly Hypothesis[] {
  const formulas = combinations([FACTORS, SPREADS, horizons(units), SUPPLIES] as const, mistakes).map(
    (picks): Hypothesis => {
      const [factor, spread, horizon, with_] = picks;
      return {
        mistakes: mistakesOf(picks),
        predict: (terms) => built(terms, factor.of, spread.of, horizon.of, with_.of),
      };
    },
  );
  return mistakes === 1 ? [...formulas, ...thumbs()] : formulas;
}

function thumbs(): readonly Hypothesis[] {
  return [
    ...coverRules(),
    ...[0.25, 0.5, 1].map((part): Hypothesis => ({
      mistakes: [`leadTimeDemand:${String(part)}`],
      predict: ({ demandMean, lead }) => (demandMean === null || lead === null ? null : part * demandMean * lead),
    })),
    {
      mistakes: ["maxLessMean"],
      predict: ({ demandMax, demandMean, leadTimeMax, leadTime, lead }) => {
        if (demandMax === null || demandMean === null || lead === null || !leadTime) return null;
        return demandMax * (leadTimeMax === null ? lead : (lead * leadTimeMax) / leadTime) - demandMean * lead;
      },
    },
  ];
}
