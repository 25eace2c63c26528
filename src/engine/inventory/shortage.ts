import { requireNonNegative, requirePositive } from "../check";
import { normalLoss } from "../statistics/normalLoss";
import { normalLossDrop } from "../statistics/normalLossDrop";
import { leadTimeDemandSd } from "./leadTimeDemandSd";
import { readProtection } from "./protection";
import type { Protection } from "./protection";

export interface Cycle extends Protection {
  /** Units per order. */
  readonly orderQuantity: number;
}
/** What one order cycle asks for, and how many units of it are short at a given safety stock. */
export interface Shortage {
  /** Mean demand of one cycle, units. */
  readonly demand: number;
  /** Standard deviation of demand over the protection interval, units. */
  readonly sd: number;
  /** Mean units short per cycle; falls with the safety stock from the whole demand to none. */
  readonly at: (safetyStock: number) => number;
}

/**
 * Units short per order cycle, exact for normal demand with backorders.
 *
 *     continuous review: n(r) − n(r + orderQuantity), n over the lead time; a cycle asks for orderQuantity
 *     periodic review:   n over (leadTime + reviewPeriod) less n over leadTime, both at the order-up-to level;
 *                        a cycle asks for demandMean · reviewPeriod
 *
 * n(x) is the mean demand above x. The second term takes out what was already short when the cycle began; textbooks
 * leave it out, which is wrong where orders are small beside the variation. Under periodic review every review orders
 * what was asked since the last, so orderQuantity plays no part; a lot above that would only raise the fill rate.
 *
 * @throws EngineError domain: see `readProtection`; an orderQuantity that is not positive (continuous review) or is
 * negative; demandMean not positive under periodic review
 * @source HadleyWhitin1963, JohnsonLeeDavisHall1995
 * @example shortagePerCycle({ demandSd: 10, leadTime: 1, orderQuantity: 100 }).at(0) // 3.989422804
 */
export function shortagePerCycle({ orderQuantity, ...protection }: Cycle): Shortage {
  const { demandMean, reviewPeriod, ...lead } = readProtection(protection);
  const sd = leadTimeDemandSd(protection);
  if (reviewPeriod === 0) {
    requirePositive(orderQuantity, "orderQuantity");
    const exact = (stock: number) => sd * normalLossDrop(stock / sd, orderQuantity / sd);
    const planned = (stock: number) => Math.min(orderQuantity, Math.max(0, -stock));
    return { demand: orderQuantity, sd, at: sd === 0 ? planned : exact };
  }
  requireNonNegative(orderQuantity, "orderQuantity");
  requirePositive(demandMean, "demandMean");
  const demand = demandMean * reviewPeriod;
  const leadSd = Math.hypot(Math.sqrt(lead.leadTime) * lead.demandSd, demandMean * lead.leadTimeSd);
  return { demand, sd, at: (stock) => meanShort(stock, sd) - meanShort(stock + demand, leadSd) };
}

/** n: mean of demand above its own mean plus the stock. */
function meanShort(stock: number, sd: number): number {
  return sd === 0 ? Math.max(0, -stock) : sd * normalLoss(stock / sd);
}
