import type { StockCut } from "../../engine";
import { stockCut } from "../../engine";
import type { Plan } from "./plan";
import type { PreparedAgeing } from "./prepared";
import type { StockItem } from "./stockItems";

/** What cutting the service of a low-priority item saves in stock, and costs in what is missing. */
export interface HiddenCost extends StockCut {
  readonly stock: StockItem;
  readonly orderQuantity: number;
  readonly serviceAfter: number;
  /** Where the stock of today comes from: a reorder point, a safety stock, or the service level of the settings. */
  readonly beforeFrom: "reorder point" | "safety stock" | "service level";
  /** Money lost with one unit short: the item's own margin, and that of the rest of the order. */
  readonly ownLoss: number;
  readonly orderLoss: number;
  /** Money a year. */
  readonly saving: number;
  readonly hidden: number;
  /** The part of it that is the item's own margin. */
  readonly hiddenOwn: number;
  /** Cycle service level at which one more unit costs as much as it saves; null where none pays. */
  readonly bestService: number | null;
  readonly verdict: "the cut pays" | "costs more than it saves" | "no cut";
}

const LEAST_SERVICE = 0.01;
const MOST_SERVICE = 0.9999;

export function hiddenCosts(stocks: readonly StockItem[], prepared: PreparedAgeing, plan: Plan): HiddenCost[] {
  const marginShare = averageMargin(prepared);
  const found = stocks
    .filter(({ letter }) => plan.lowClasses.includes(letter))
    .flatMap((stock) => hiddenCost(stock, prepared, plan, marginShare) ?? []);
  return found.sort((a, b) => b.hidden - b.saving - (a.hidden - a.saving) || a.stock.item - b.stock.item);
}

function hiddenCost(
  stock: StockItem,
  prepared: PreparedAgeing,
  plan: Plan,
  marginOfAll: number | null,
): HiddenCost | null {
  const { item, mean, leadTime, cost, price, segment } = stock;
  const { sales, data, period, policy, basket } = prepared;
  const history = sales.demand[item] ?? [];
  const demand = history.slice(-Math.max(2, Math.round(plan.years * period.perYear)));
  const observed = demand.filter((units) => units !== null).length;
  if (mean <= 0 || observed < 2 || cost === null || price === null || leadTime <= 0) return null;
  const service = policy.find(segment)?.values["cycleServiceLevel"];
  const wanted = typeof service === "number" ? service : plan.serviceBefore;
  const serviceAfter = Math.min(MOST_SERVICE, Math.max(LEAST_SERVICE, wanted));
  const [point, safety] = [data.numbers.reorderPoint?.[item] ?? null, data.numbers.safetyStock?.[item] ?? null];
  const orderQuantity = Math.max(1, stock.lot ?? mean);
  const cut = stockCut({
    ...{ demand, leadTime, orderQuantity, serviceLevel: serviceAfter },
    leadTimeSd: (data.numbers.leadTimeSd?.[item] ?? 0) / period.days,
    before:
      point !== null
        ? { reorderPoint: point }
        : safety !== null
          ? { reorderPoint: safety + mean * leadTime }
          : { serviceLevel: Math.min(MOST_SERVICE, plan.serviceBefore) },
  });
  const ownLoss = Math.max(0, price - cost) * plan.lostShare;
  const marginShare = price > 0 ? Math.max(0, price - cost) / price : 0;
  const orderLoss = (basket?.[item] ?? 0) * (marginOfAll ?? marginShare) * plan.wholeOrder;
  // One more unit is kept all year and saves a unit short in each cycle that runs out.
  const dear = (plan.holdingRate + plan.obsolescenceRate) * cost * orderQuantity;
  const perCycle = (ownLoss + orderLoss) * mean * period.perYear;
  const bestService = perCycle > dear ? 1 - dear / perCycle : null;
  const reduced = cut.reorderPointBefore > cut.reorderPointAfter;
  const saving = reduced
    ? (cut.reorderPointBefore - cut.reorderPointAfter) * cost * (plan.holdingRate + plan.obsolescenceRate)
    : 0;
  const missing = reduced ? (cut.shortAfter - cut.shortBefore) * period.perYear : 0;
  const [hiddenOwn, hidden] = [missing * ownLoss, missing * (ownLoss + orderLoss)];
  return {
    ...{ ...cut, stock, orderQuantity, serviceAfter, ownLoss, orderLoss, saving, hidden, hiddenOwn, bestService },
    beforeFrom: point !== null ? "reorder point" : safety !== null ? "safety stock" : "service level",
    verdict: !reduced ? "no cut" : hidden > saving ? "costs more than it saves" : "the cut pays",
  };
}

/** Margin of all sales as a share of revenue; null where the sales hold none, and an item's own stands for it. */
function averageMargin({ sales }: PreparedAgeing): number | null {
  const revenue = sales.revenue?.reduce((sum, money) => sum + money, 0) ?? 0;
  const margin = sales.margin?.reduce((sum, money) => sum + money, 0) ?? 0;
  return revenue > 0 && margin > 0 ? margin / revenue : null;
}
