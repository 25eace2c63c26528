import type { History } from "./prepared";
import type { ForecastResult } from "./result";

/** What the till says about one item, beside what was delivered. */
export interface SellOutSignal {
  readonly item: number;
  /** Units delivered and sold over the last periods. */
  readonly sellIn: number;
  readonly sellOut: number;
  /** Delivered over sold, lately and over all periods known of both; null where nothing was sold. */
  readonly ratio: number | null;
  readonly usual: number | null;
  /** Correlation of deliveries with the till one period before, and with the deliveries one period before. */
  readonly leads: number | null;
  readonly repeats: number | null;
  readonly isLead: boolean;
  readonly forecast: number | null;
  /** The next period's forecast, moved by the till. */
  readonly adjusted: number | null;
  readonly meaning: string;
}

/** Periods that are "lately". */
export const RECENT = 3;
/** Pairs of periods that a correlation needs to mean anything, and how large it must be. */
const LEAST_PAIRS = 8;
const LEAST_CORRELATION = 0.3;
/** The till moves a forecast at most by half or to double. */
const LEAST_PULL = 0.5;
const MOST_PULL = 2;
/** A ratio further from its usual value than this is worth a word. */
const NOTABLE = 0.15;

/** Signals for the items of segments that call for point-of-sale data and have some. */
export function sellOutSignals(result: ForecastResult): readonly SellOutSignal[] {
  const { prepared } = result;
  const { sellOut } = prepared;
  if (!sellOut) return [];
  return prepared.order.flatMap((item) => {
    const till = sellOut.demand[item];
    const wanted = prepared.rules.find(prepared.segments[item] ?? "").sellOut === "yes";
    return till && wanted ? [signalOf(result, item, till)] : [];
  });
}

function signalOf({ prepared, plan, settings }: ForecastResult, item: number, till: History): SellOutSignal {
  const sales = prepared.sales.demand[item] ?? [];
  const both = sales.flatMap((units, period) => {
    const sold = till[period] ?? null;
    return units === null || sold === null ? [] : [{ period, units, sold }];
  });
  const recent = both.slice(-RECENT);
  const sum = (pairs: typeof both, of: "units" | "sold") => pairs.reduce((total, pair) => total + pair[of], 0);
  const ratioOf = (pairs: typeof both) => (sum(pairs, "sold") > 0 ? sum(pairs, "units") / sum(pairs, "sold") : null);
  const [ratio, usual] = [ratioOf(recent), ratioOf(both)];
  const leads = laggedCorrelation(sales, till);
  const repeats = laggedCorrelation(sales, sales);
  const isLead = leads !== null && leads >= LEAST_CORRELATION && leads > (repeats ?? 0);
  const forecast = plan.items[item]?.forecast?.[0] ?? null;
  const pull =
    ratio !== null && usual !== null && ratio > 0 ? Math.min(MOST_PULL, Math.max(LEAST_PULL, usual / ratio)) : null;
  const weight = Number(settings["sellOutWeight"]);
  return {
    ...{ item, ratio, usual, leads, repeats, isLead, forecast },
    sellIn: sum(recent, "units"),
    sellOut: sum(recent, "sold"),
    adjusted: forecast === null ? null : forecast * (1 + weight * ((pull ?? 1) - 1)),
    meaning: meaningOf(ratio, usual),
  };
}

function meaningOf(ratio: number | null, usual: number | null): string {
  if (ratio === null || usual === null || usual === 0) return "nothing sold at the till";
  if (ratio < usual * (1 - NOTABLE)) return "the till runs ahead: retailers' stock falls, orders will follow";
  if (ratio > usual * (1 + NOTABLE)) return "you deliver more than is sold: retailers' stock rises, orders will fall";
  return "deliveries and sales go together";
}

/** Correlation of a series with another one period before; null with too few pairs or no variation. */
function laggedCorrelation(series: History, earlier: History): number | null {
  const pairs = series.flatMap((units, period) => {
    const before = period > 0 ? (earlier[period - 1] ?? null) : null;
    return units === null || before === null ? [] : [[units, before] as const];
  });
  if (pairs.length < LEAST_PAIRS) return null;
  const meanOf = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [a, b] = [meanOf(0), meanOf(1)];
  let [product, left, right] = [0, 0, 0];
  for (const [units, before] of pairs) {
    product += (units - a) * (before - b);
    left += (units - a) ** 2;
    right += (before - b) ** 2;
  }
  return left > 0 && right > 0 ? product / Math.sqrt(left * right) : null;
}
