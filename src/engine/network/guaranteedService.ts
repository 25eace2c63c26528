import { requireFinite, requireNonNegative } from "../check";
import { EngineError } from "../errors";
import { normalQuantile } from "../statistics/normalQuantile";
import { type PlacementProblem, type ServiceTimes, settleTimes } from "./placementProblem";
import { MOST_TRIED, searchPlacement } from "./searchPlacement";
import { type StageTotals, stageTotals } from "./stageTotals";
import { type Arc, type Stage, type SupplyNetwork, supplyNetwork } from "./supplyNetwork";

export interface GuaranteedServiceInput {
  readonly stages: readonly Stage[];
  readonly arcs: readonly Arc[];
  readonly cycleServiceLevel?: number;
  readonly holdingRate?: number;
}
export interface StagePlacement {
  readonly stage: string;
  /** Periods until the slowest supplier delivers. */
  readonly inboundServiceTime: number;
  /** Periods within which the stage delivers, whatever the demand up to its bound. */
  readonly committedServiceTime: number;
  /** Periods of demand that the stock covers: inbound + lead time − committed. */
  readonly netReplenishmentTime: number;
  readonly demandMean: number;
  readonly demandSd: number;
  readonly cumulativeCost: number;
  /** Units. */
  readonly safetyStock: number;
  /** Money per period of the holding rate. */
  readonly cost: number;
}
export interface StockPlacement {
  readonly stages: readonly StagePlacement[];
  readonly cost: number;
}
export interface GuaranteedService extends StockPlacement {
  /** No placement costs less than this. */
  readonly lowerBound: number;
  /** How far the cost may lie above the least, as a share of it; 0 is proved to be the least. */
  readonly gap: number;
}

/** The holding rate is per year. @source convention */
export const GUARANTEED_SERVICE_DEFAULTS = { cycleServiceLevel: 0.95, holdingRate: 0.25 } as const;
/** Stages times their longest time in steps: what the memory of one call holds. @source convention */
export const MOST_TIMES = 2_000_000;

interface Model {
  readonly network: SupplyNetwork;
  readonly totals: StageTotals;
  readonly problem: PlacementProblem;
  /** Periods in a step of the problem, and money in a unit of its cost. */
  readonly step: number;
  readonly money: number;
  readonly factor: number;
  readonly holdingRate: number;
}

/**
 * Where a network should hold safety stock: the service times between its stages at which the safety stock of all
 * together costs least (guaranteed-service model).
 *
 *     netReplenishmentTime = inboundServiceTime + leadTime − committedServiceTime
 *     safetyStock = z · demandSd · √netReplenishmentTime
 *     cost = holdingRate · cumulativeCost · safetyStock
 *
 * Every stage meets its committed time for all demand up to the bound that the safety stock covers; what goes beyond is
 * met by other means. Times are whole periods. Exact on trees. On networks with rings exact as well, unless the search
 * reaches its limit: the gap then says what is proved.
 *
 * @param stages lead times in whole periods; cost added in money per unit; demand of its own in units per period;
 * the longest service time that its customers accept, null for any
 * @param arcs from supplier to customer, with the units of the supplier's output in one unit of the customer's
 * @param cycleServiceLevel chance that demand stays within its bound, 0.5 or above and below 1
 * @param holdingRate share of the unit's cost per year or any period
 * @returns a row per stage in the order given, cost in money per period of the holding rate
 * @throws EngineError shape: names and arcs that do not fit, too large a network; domain: a number out of range
 * @source GravesWillems2000, Simpson1958
 * @example guaranteedService({ stages: [{ name: "buy", leadTime: 9, costAdded: 10, demandMean: 0, demandSd: 0, maximumServiceTime: null }, { name: "make", leadTime: 4, costAdded: 90, demandMean: 50, demandSd: 10, maximumServiceTime: 4 }], arcs: [{ from: "buy", to: "make" }] }).cost // 123.36402
 */
export function guaranteedService(input: GuaranteedServiceInput): GuaranteedService {
  return searchWithin(input, MOST_TRIED);
}

/** The same with a limit of its own to the combinations of times that are tried. */
export function searchWithin(input: GuaranteedServiceInput, mostTried: number): GuaranteedService {
  const model = modelOf(input);
  const { times, cost, lowerBound } = searchPlacement(model.problem, mostTried);
  const placed = placementAt(model, times);
  const gap = cost > lowerBound ? (cost - lowerBound) / cost : 0;
  return { ...placed, lowerBound: placed.cost * (1 - gap), gap };
}

/**
 * What a network costs where every stage promises a given time: 0 everywhere puts stock at every stage for itself,
 * Infinity at all but the ends puts it all there. Promises later than a stage needs to keep without stock are shortened
 * to that, earlier ones than any customer has a use for are drawn out.
 *
 * @param input as guaranteedService
 * @param promised whole periods, one per stage
 * @source GravesWillems2000
 */
export function placementOf(input: GuaranteedServiceInput, promised: readonly number[]): StockPlacement {
  return placedAt(modelOf(input), promised);
}

/** The same for several lists of promises: what they have in common is worked out once. */
export function placementsOf(
  input: GuaranteedServiceInput,
  promises: readonly (readonly number[])[],
): readonly StockPlacement[] {
  const model = modelOf(input);
  return promises.map((promised) => placedAt(model, promised));
}

function placedAt(model: Model, promised: readonly number[]): StockPlacement {
  const longest = model.problem.root.length - 1;
  const steps = Int32Array.from(promised, (time) => Math.min(longest, Math.floor(time / model.step)));
  return placementAt(model, settleTimes(model.problem, steps));
}

function modelOf(input: GuaranteedServiceInput): Model {
  const { stages, arcs, cycleServiceLevel, holdingRate } = { ...GUARANTEED_SERVICE_DEFAULTS, ...input };
  if (!(cycleServiceLevel >= 0.5 && cycleServiceLevel < 1)) {
    const message = `cycleServiceLevel must lie between 0.5 and 1, 1 not included, got ${cycleServiceLevel}`;
    throw new EngineError("domain", "cycleServiceLevel", message);
  }
  requireNonNegative(holdingRate, "holdingRate");
  const network = supplyNetwork(stages, arcs);
  const totals = stageTotals(network);
  const factor = normalQuantile(cycleServiceLevel);
  const price = totals.cumulativeCost.map((cost, i) => holdingRate * cost * factor * (totals.demandSd[i] ?? 0));
  let money = 0;
  for (const one of price) money = Math.max(money, one);
  const step = stepOf(stages);
  const longestSteps = totals.longestTime.map((time) => time / step);
  let [longest, all] = [0, 0];
  for (const steps of longestSteps) {
    longest = Math.max(longest, steps);
    all += steps + 1;
  }
  requireFinite(money * Math.sqrt(longest) * stages.length, "holdingRate × costAdded × demandSd, added up,");
  if (all > MOST_TIMES) {
    const message = `stages have ${Math.round(all)} possible service times in all, at most ${MOST_TIMES} can be searched: count lead times in a longer period, such as weeks for days`;
    throw new EngineError("shape", "stages", message);
  }
  const problem: PlacementProblem = {
    leadTime: Int32Array.from(stages, ({ leadTime }) => leadTime / step),
    longest: Int32Array.from(stages, ({ maximumServiceTime }) =>
      Math.min(longest, (maximumServiceTime ?? Infinity) / step),
    ),
    // In units of the largest, so that nothing overflows or vanishes.
    weight: price.map((one) => (money > 0 ? one / money : 0)),
    root: Float64Array.from({ length: longest + 1 }, (_, steps) => Math.sqrt(steps)),
    network,
  };
  return { network, totals, problem, step, money, factor, holdingRate };
}

function placementAt({ network, totals, ...model }: Model, { timeIn, timeOut }: ServiceTimes): StockPlacement {
  let total = 0;
  const stages = network.stages.map(({ name, leadTime }, i): StagePlacement => {
    const inboundServiceTime = (timeIn[i] ?? 0) * model.step;
    const committedServiceTime = (timeOut[i] ?? 0) * model.step;
    const netReplenishmentTime = inboundServiceTime + leadTime - committedServiceTime;
    const demandSd = totals.demandSd[i] ?? 0;
    const cumulativeCost = totals.cumulativeCost[i] ?? 0;
    const safetyStock = model.factor * demandSd * Math.sqrt(netReplenishmentTime);
    const cost = model.holdingRate * cumulativeCost * safetyStock;
    total += cost;
    return {
      stage: name,
      inboundServiceTime,
      committedServiceTime,
      netReplenishmentTime,
      demandMean: totals.demandMean[i] ?? 0,
      demandSd,
      cumulativeCost,
      safetyStock,
      cost,
    };
  });
  return { stages, cost: total };
}

/**
 * The longest step that all times are multiples of. The best times are sums of lead times and of largest service times
 * (the constraints are differences, their corner points such sums), so nothing is lost between the steps.
 */
function stepOf(stages: readonly Stage[]): number {
  let step = 0;
  for (const { leadTime, maximumServiceTime } of stages)
    step = greatestCommonDivisor(greatestCommonDivisor(step, leadTime), maximumServiceTime ?? 0);
  return step > 0 ? step : 1;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
