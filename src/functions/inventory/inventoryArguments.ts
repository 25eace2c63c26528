import { arg } from "../machine/arg";
import { number, share } from "../machine/kind";

/** Arguments that the inventory functions share, so that they read and mean the same everywhere. */
export const cycleServiceLevel = arg.each("Chance of no stock-out in a replenishment cycle, such as 0.95", share);
export const fillRateTarget = arg.each("Share of demand to be met from stock, such as 0.98", share);
export const demandSd = arg.each("Standard deviation of demand per period", number, { unit: "units" });
export const demandMean = arg.each("Mean demand per period", number, { unit: "units per period" });
export const leadTime = arg.each("Mean replenishment lead time", number, { unit: "periods" });
export const leadTimeSd = arg.optional(arg.each("Standard deviation of the lead time", number, { unit: "periods" }), 0);
export const reviewPeriod = arg.optional(
  arg.each("Time between reviews, 0 for continuous review", number, { unit: "periods" }),
  0,
);
export const orderQuantity = arg.each("Size of a replenishment order", number, { unit: "units" });
export const safetyStockHeld = arg.each("Safety stock held", number, { unit: "units" });
