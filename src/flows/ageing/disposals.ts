import { disposal } from "../../engine";
import type { Plan } from "./plan";
import type { PreparedAgeing } from "./prepared";
import type { StockItem } from "./stockItems";
import { TOO_NEW_BELOW, yearly } from "./stockItems";

export type Action =
  "return" | "discount" | "scrap" | "sell down" | "too new to judge" | "cost not known" | "keep" | "no stock";
/** The ways to give up stock, in the order of the quantities. */
export const WAYS = ["return", "discount", "scrap"] as const;

export interface ItemDisposal {
  readonly action: Action;
  /** Excess, or what will pass its shelf life where that is more. */
  readonly surplus: number;
  readonly keep: number;
  readonly quantities: readonly number[];
  /** Money per unit by way. */
  readonly perUnit: readonly number[];
  readonly proceeds: number;
  /** What the units given up have cost, less the proceeds; and the part of it that is written down already. */
  readonly loss: number;
  readonly covered: number;
  readonly advantage: number;
  /** Units on order beyond the target. */
  readonly cancel: number;
  /** Years until the first unit of the excess is used, and how long something may be kept. */
  readonly waiting: number;
  readonly horizon: number;
}

const NOTHING = { quantities: [0, 0, 0], perUnit: [0, 0, 0], proceeds: 0, loss: 0, covered: 0, advantage: 0 } as const;
const DAYS_A_YEAR = 365.25;
const SHORTEST_HORIZON = 1 / DAYS_A_YEAR;

/** What to do with the stock of one item, and what it brings. */
export function itemDisposal(stock: StockItem, prepared: PreparedAgeing, plan: Plan): ItemDisposal {
  const { onHand, onOrder, mean, leadTime, target, age, cost, price, excess, value, provision, expiring } = stock;
  const surplus = Math.max(excess, expiring ?? 0);
  const demandRate = yearly(stock, prepared);
  const wanted = mean * (leadTime + target);
  const cancel = Math.floor(Math.min(onOrder, Math.max(0, onHand + onOrder - wanted)));
  const life = prepared.data.numbers.shelfLife?.[stock.item] ?? null;
  const left = life === null || age === null ? Infinity : Math.max(0, life - age) / DAYS_A_YEAR;
  const horizon = Math.max(SHORTEST_HORIZON, Math.min(plan.horizonYears, left));
  const waiting = demandRate > 0 ? Math.max(0, onHand - surplus) / demandRate : 0;
  const isNew = demandRate > 0 && stock.observed < TOO_NEW_BELOW;
  if (onHand === 0 || surplus === 0 || isNew || cost === null || cost <= 0) {
    const idle = onHand === 0 ? "no stock" : "keep";
    const action = surplus === 0 ? idle : isNew ? "too new to judge" : "cost not known";
    return { ...NOTHING, action, surplus, keep: onHand, waiting, horizon, cancel: isNew ? 0 : cancel };
  }
  const supplier = prepared.data.texts.supplier;
  const returnable = (supplier ? supplier[stock.item] !== null : true) && (age ?? 0) <= plan.returnAge;
  const listPrice = price ?? cost;
  const perUnit = [
    cost * plan.returnShare,
    // Regular sales are discounted as well: their loss is charged to the units that sell on top.
    listPrice * (1 - plan.discount - plan.discount / plan.lift),
    cost * plan.scrapShare,
  ];
  const limits = [
    returnable && plan.returnShare > 0 ? surplus : 0,
    (demandRate * plan.lift * plan.discountDays) / DAYS_A_YEAR,
    surplus,
  ];
  const found = disposal({
    ...{ excess: surplus, demandRate, waiting, unitCost: cost, horizon },
    holdingRate: plan.holdingRate,
    obsolescenceRate: plan.obsolescenceRate,
    options: perUnit.map((money, way) => ({ perUnit: money, limit: limits[way] ?? 0 })),
  });
  const given = found.quantities.reduce((sum, units) => sum + units, 0);
  const most = Math.max(...found.quantities);
  const way = WAYS[found.quantities.indexOf(most)] ?? "scrap";
  return {
    ...{ surplus, perUnit, waiting, horizon, cancel },
    action: most > 0 ? way : "sell down",
    keep: onHand - given,
    quantities: found.quantities,
    proceeds: found.proceeds,
    loss: given * cost - found.proceeds,
    covered:
      value > 0
        ? provision * Math.min(1, (given * cost) / (plan.provisionOnExcess ? stock.excessValue || value : value))
        : 0,
    advantage: found.advantage,
  };
}
