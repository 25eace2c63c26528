import { mean, sampleSd, stockHealth } from "../../engine";
import { unitMoney } from "../itemData/unitMoney";
import { bucketAt } from "./buckets";
import type { Plan } from "./plan";
import type { AgeBucket, PreparedAgeing } from "./prepared";

/** What is known of one item's stock; money is null where neither cost nor price is known. */
export interface StockItem {
  readonly item: number;
  readonly segment: string;
  /** A, B or C; N without a class. */
  readonly letter: string;
  readonly onHand: number;
  readonly onOrder: number;
  /** Units per period: mean and deviation of the periods looked at. */
  readonly mean: number;
  readonly sd: number;
  readonly observed: number;
  /** Periods. */
  readonly leadTime: number;
  readonly target: number;
  /** Units that come at once. */
  readonly lot: number | null;
  readonly coverDays: number | null;
  readonly age: number | null;
  readonly ageInferred: boolean;
  readonly cost: number | null;
  readonly price: number | null;
  readonly value: number;
  readonly excess: number;
  readonly excessValue: number;
  /** Position of the bucket; null without stock. */
  readonly bucket: number | null;
  readonly provision: number;
  /** Units that pass their shelf life before they are sold. */
  readonly expiring: number | null;
}

/** Fewer observed periods than this and an item's excess says little. */
export const TOO_NEW_BELOW = 3;
const OLDEST = 3650;
const DAYS_A_YEAR = 365.25;

export function stockItems(prepared: PreparedAgeing, plan: Plan, buckets: readonly AgeBucket[]): StockItem[] {
  const { sales, data, period, segments } = prepared;
  const { numbers } = data;
  const money = unitMoney(sales, data, plan.grossMargin);
  const reach = Math.max(1, Math.round(plan.years * period.perYear));
  return sales.demand.map((demand, item): StockItem => {
    const known = demand.slice(-reach).flatMap((units) => (units === null ? [] : [units]));
    const average = known.length > 0 ? mean(known) : 0;
    const segment = segments[item] ?? "NN";
    const first = segment.charAt(0).toUpperCase();
    const letter = first === "A" || first === "B" || first === "C" ? first : "N";
    const onHand = Math.max(0, numbers.onHand?.[item] ?? 0);
    const leadTime = (numbers.leadTime?.[item] ?? plan.defaultLeadTime) / period.days;
    const lot = firstAbove(numbers.orderQuantity?.[item], numbers.minimumOrder?.[item]);
    const wanted = plan.targetDays[letter === "N" ? "C" : letter] / period.days;
    const target = plan.lotIsNoExcess && lot !== null && average > 0 ? Math.max(wanted, lot / average) : wanted;
    const cost = money.cost[item] ?? null;
    const health = stockHealth({ onHand, demandMean: average, leadTime, maximumCover: target });
    const coverDays = health.cover === null ? null : health.cover * period.days;
    const given = numbers.oldestAge?.[item] ?? null;
    const age = onHand > 0 ? Math.floor(given ?? inferredAge(prepared, plan, item, coverDays)) : null;
    const bucket = age === null ? null : bucketAt(buckets, age);
    const value = onHand * (cost ?? 0);
    const excessValue = health.excess * (cost ?? 0);
    const life = numbers.shelfLife?.[item] ?? null;
    return {
      ...{ item, segment, letter, onHand, mean: average, leadTime, target, lot, coverDays, age, cost, value, bucket },
      onOrder: numbers.onOrder?.[item] ?? 0,
      sd: known.length > 1 ? sampleSd(known) : 0,
      observed: demand.filter((units) => units !== null).length,
      ageInferred: onHand > 0 && given === null,
      price: money.price[item] ?? null,
      excess: health.excess,
      excessValue,
      provision: bucket === null ? 0 : (buckets[bucket]?.share ?? 0) * (plan.provisionOnExcess ? excessValue : value),
      expiring:
        life === null || age === null ? null : Math.max(0, onHand - (average / period.days) * Math.max(0, life - age)),
    };
  });
}

function firstAbove(...amounts: readonly (number | null | undefined)[]): number | null {
  return amounts.find((amount) => (amount ?? 0) > 0) ?? null;
}

/** What lies there sells within its cover, so it lies for that long (Little's law); without demand, since the last sale. */
function inferredAge({ sales, period, idle }: PreparedAgeing, plan: Plan, item: number, cover: number | null): number {
  if (!plan.inferAge) return 0;
  const since = idle[item] ?? sales.periods.length;
  return Math.min(OLDEST, cover ?? since * period.days);
}

/** Demand of a year. */
export function yearly({ mean: average }: StockItem, { period }: PreparedAgeing): number {
  return (average * DAYS_A_YEAR) / period.days;
}
