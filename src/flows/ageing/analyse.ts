import type { SettingValues } from "../define";
import { remembered } from "../remembered";
import { bucketsOf } from "./buckets";
import type { ItemDisposal } from "./disposals";
import { itemDisposal } from "./disposals";
import type { HiddenCost } from "./hiddenCosts";
import { hiddenCosts } from "./hiddenCosts";
import type { Holding } from "./holdings";
import { itemHolding } from "./holdings";
import type { ItemLastTimeBuy } from "./lastTimeBuys";
import { lastTimeBuys } from "./lastTimeBuys";
import type { Plan } from "./plan";
import { readPlan } from "./plan";
import type { AgeBucket, PreparedAgeing } from "./prepared";
import type { StockItem } from "./stockItems";
import { stockItems } from "./stockItems";

export interface AgeingResult {
  readonly prepared: PreparedAgeing;
  readonly settings: SettingValues;
  readonly plan: Plan;
  readonly buckets: readonly AgeBucket[];
  readonly stocks: readonly StockItem[];
  readonly disposals: readonly ItemDisposal[];
  readonly holdings: readonly (Holding | null)[];
  readonly hidden: readonly HiddenCost[];
  readonly lastTime: readonly ItemLastTimeBuy[];
  /** Items by falling value of their excess, then of their stock. */
  readonly order: readonly number[];
}

/** Judges every item's stock by the settings; what a changed setting does not touch is remembered. */
export function analyseAgeing(prepared: PreparedAgeing, settings: SettingValues): AgeingResult {
  const plan = readPlan(settings);
  const buckets = prepared.ownBuckets ?? bucketsOf(plan.read);
  const stocks = stockItems(prepared, plan, buckets);
  const { lostShare, wholeOrder, lowClasses, serviceBefore, holdingRate, obsolescenceRate } = plan;
  const { years, grossMargin, defaultLeadTime } = plan;
  const hidden = remembered(
    prepared,
    "hidden",
    [
      lostShare,
      wholeOrder,
      lowClasses,
      serviceBefore,
      holdingRate,
      obsolescenceRate,
      years,
      grossMargin,
      defaultLeadTime,
    ],
    () => hiddenCosts(stocks, prepared, plan),
  );
  const order = [...stocks.keys()].sort((a, b) => {
    const [one, other] = [stocks[a], stocks[b]];
    if (!one || !other) return 0;
    return other.excessValue - one.excessValue || other.value - one.value || a - b;
  });
  return {
    ...{ prepared, settings, plan, buckets, stocks, order, hidden },
    disposals: stocks.map((stock) => itemDisposal(stock, prepared, plan)),
    holdings: stocks.map((stock) => itemHolding(stock, prepared, plan)),
    lastTime: lastTimeBuys(stocks, prepared, plan),
  };
}
